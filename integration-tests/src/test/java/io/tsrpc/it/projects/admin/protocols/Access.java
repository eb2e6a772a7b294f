package io.tsrpc.it.projects.admin.protocols;

import io.tsrpc.contract.Conf;
import io.tsrpc.it.projects.admin.protocols.models.Role;

/** Who may call an API. */
@Conf
public @interface Access {
    /** Whether a login is needed. */
    boolean needLogin() default true;

    /** The roles of a user, one of which is needed. */
    Role[] needRoles() default {};
}
