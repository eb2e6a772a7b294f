package io.tsrpc.it.access.protocols.admin;

import io.tsrpc.it.access.protocols.Access;

/** An API that replaces the folder's configuration: any user may call it. */
@Access
public interface ApiHelp {
    /** Nothing. */
    record Req() {}

    /** Nothing. */
    record Res() {}
}
