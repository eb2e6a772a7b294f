package io.tsrpc.it.refusal.lenient;

/** What the strict protocol does not have. */
public interface ApiUnknown {
    /** Nothing. */
    record Req() {}

    /** Nothing. */
    record Res() {}
}
