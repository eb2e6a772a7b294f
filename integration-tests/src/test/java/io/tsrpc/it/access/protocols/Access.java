package io.tsrpc.it.access.protocols;

import io.tsrpc.contract.Conf;

/** Who may call an API. */
@Conf
public @interface Access {
    /** Whether a login is needed. */
    boolean needLogin() default true;

    /** The roles of a user. */
    Role[] roles() default {}; // one of these is needed
}
