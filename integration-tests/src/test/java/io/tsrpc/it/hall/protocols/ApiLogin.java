package io.tsrpc.it.hall.protocols;

/** Says who the visitor is. */
public interface ApiLogin {
    /** The visitor's name. */
    record Req(String name) {}

    /** The visitor is known. */
    record Res() {}
}
