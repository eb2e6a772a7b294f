package io.tsrpc.conformance.protocols;

/** An API that nothing answers. */
public interface ApiUnhandled {
    /** What goes in: nothing. */
    record Req() {}

    /** What would go out. */
    record Res() {}
}
