package io.tsrpc.it.access.protocols.admin;

/** An API of the folder. */
public interface ApiKick {
    /** Whom. */
    record Req(String name) {}

    /** Nothing. */
    record Res() {}
}
