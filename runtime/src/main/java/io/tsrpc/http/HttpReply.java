package io.tsrpc.http;

import io.tsrpc.DataFormat;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with.
 *
 * @param body null for none
 * @param format the body's format, which decides its content type
 * @param closeReason the reason of a {@code close}, null or empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpReply(
        int status,
        byte @Nullable [] body,
        DataFormat format,
        @Nullable String closeReason) {
    private static final int NONE = 0;

    static final int OK = 200;
    static final int TOO_LARGE = 413;
    static final int SERVER_FAULT = 500;
    static final int UNAVAILABLE = 503;

    /** Nothing, as the answer to a message. */
    static HttpReply nothing() {
        return new HttpReply(OK, null, DataFormat.BINARY, null);
    }

    /** Nothing, because the connection was closed. */
    static HttpReply closed(String reason) {
        return new HttpReply(OK, null, DataFormat.BINARY, reason);
    }

    /** No reply at all: the connection ends. */
    static HttpReply none(String reason) {
        return new HttpReply(NONE, null, DataFormat.BINARY, reason);
    }

    boolean isNone() {
        return status == NONE;
    }

    /** To a browser that asks what it may do: the headers say it. The body is empty, but it is one, as in TSRPC. */
    static HttpReply preflight() {
        return new HttpReply(OK, new byte[0], DataFormat.BINARY, null);
    }

    /** The server is stopping, or has enough to do. */
    static HttpReply unavailable() {
        return new HttpReply(UNAVAILABLE, null, DataFormat.BINARY, null);
    }

    /** An encoded answer. */
    static HttpReply of(int status, DataFormat format, Frame frame) {
        byte[] bytes = frame.content();
        return new HttpReply(status, bytes.length == 0 ? null : bytes, format, null);
    }

    /** Whether this is the last thing on its socket. */
    boolean endsConnection() {
        return status == TOO_LARGE || status == UNAVAILABLE;
    }
}
