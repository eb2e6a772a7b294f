package io.tsrpc.it.access.protocols.user;

/** Ends a login everywhere. */
public interface ApiLogout {
    /** Nothing. */
    record Req() {}

    /** Nothing. */
    record Res() {}
}
