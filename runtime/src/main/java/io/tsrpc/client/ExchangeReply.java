package io.tsrpc.client;

import io.tsrpc.TsrpcError;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** A server's reply, as the transport has read it. */
public interface ExchangeReply {
    /** The content, or null if there is none: the server replies to an accepted message without content. */
    @Nullable
    Frame body();

    /** Why a reply without content does not mean that the message was accepted, or null if it does. */
    @Nullable
    TsrpcError rejection();

    /** The error of a call whose reply has no content. */
    TsrpcError missing();

    /** The error of a reply that cannot be decoded because of {@code problem}, or that should have no content (null). */
    TsrpcError unreadable(@Nullable Throwable problem);
}
