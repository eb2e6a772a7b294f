package io.tsrpc.it.protocols;

import io.tsrpc.contract.Conf;

/** Who may call an API. */
@Conf
public @interface Access {
    /** Whether a login is needed. */
    boolean needLogin() default false;

    /** The roles of which one is needed. */
    String[] roles() default {};
}
