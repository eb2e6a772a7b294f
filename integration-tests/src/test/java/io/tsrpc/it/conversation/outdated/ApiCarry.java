package io.tsrpc.it.conversation.outdated;

/** Takes a parcel there and back, before there were parcels. */
public interface ApiCarry {
    /** What goes in: nothing yet. */
    record Req() {}

    /** What goes out: nothing yet. */
    record Res() {}
}
