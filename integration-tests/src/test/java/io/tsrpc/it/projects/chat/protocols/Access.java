package io.tsrpc.it.projects.chat.protocols;

import io.tsrpc.contract.Conf;

/** Who may call an API. */
@Conf
public @interface Access {
    /** Whether a login is needed. */
    boolean needLogin();
}
