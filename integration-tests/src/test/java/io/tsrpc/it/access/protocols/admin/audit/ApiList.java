package io.tsrpc.it.access.protocols.admin.audit;

/** An API of a folder below. */
public interface ApiList {
    /** Nothing. */
    record Req() {}

    /** Nothing. */
    record Res() {}
}
