package io.tsrpc.it.conversation.protocols;

/** Takes a parcel there and back. */
public interface ApiCarry {
    /**
     * What goes in.
     *
     * @param parcel anything
     */
    record Req(Parcel parcel) {}

    /**
     * What goes out.
     *
     * @param parcel the same
     */
    record Res(Parcel parcel) {}
}
