package io.tsrpc.it.refusal.lenient;

/** Is never open. */
public interface ApiShut {
    /** Nothing. */
    record Req() {}

    /** Nothing. */
    record Res() {}
}
