package io.tsrpc.it.access.protocols;

/** An API without configuration. */
public interface ApiSend {
    /** A text. */
    record Req(String text) {}

    /** The role of its sender. */
    record Res(Role role) {}
}
