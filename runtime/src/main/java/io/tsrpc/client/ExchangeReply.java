package io.tsrpc.client;

import io.tsrpc.TsrpcError;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** What a server has replied, as a transport has read it. */
public interface ExchangeReply {
    /** The content; null if there is none, which is how a server takes a message. */
    @Nullable
    Frame body();

    /** Whether a reply without content means that a message was taken. */
    boolean isOk();

    /** The error of a call whose reply has no content. */
    TsrpcError missing();

    /** The error of a reply that makes no sense. */
    TsrpcError unreadable();
}
