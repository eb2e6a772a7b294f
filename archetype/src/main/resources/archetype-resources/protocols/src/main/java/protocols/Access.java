package ${package}.protocols;

import io.tsrpc.contract.Conf;

/** Who may call an API. Without this only those may who have logged in. */
@Conf
public @interface Access {
    /** Whether one must have logged in. */
    boolean needLogin() default true;
}
