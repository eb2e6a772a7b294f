package chat.protocols;

import io.tsrpc.contract.Conf;

@Conf
public @interface Access {
    boolean needLogin() default true;
}
