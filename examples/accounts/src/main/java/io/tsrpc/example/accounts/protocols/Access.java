package io.tsrpc.example.accounts.protocols;

import io.tsrpc.contract.Conf;

/** Who may call a service. A flow of the server reads it before each call. */
@Conf
public @interface Access {
    /** Whether strangers may not. */
    boolean needLogin() default true;

    /** The roles of which one is needed; none: all roles will do. */
    Role[] roles() default {};
}
