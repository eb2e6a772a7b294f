package io.tsrpc.http;

import io.tsrpc.DataFormat;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A server's response to a request.
 *
 * @param body the body, or null for none
 * @param format the format of the body, which determines its content type
 * @param closeReason the reason passed to {@code close}; null or empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ServerResponse(
        int status,
        byte @Nullable [] body,
        DataFormat format,
        @Nullable String closeReason) {
    private static final int NONE = 0;

    static final int OK = 200;
    static final int TOO_LARGE = 413;
    static final int SERVER_FAULT = 500;
    static final int UNAVAILABLE = 503;

    /** An empty response to a message. */
    static ServerResponse nothing() {
        return new ServerResponse(OK, null, DataFormat.BINARY, null);
    }

    /** An empty response, because the connection was closed. */
    static ServerResponse closed(String reason) {
        return new ServerResponse(OK, null, DataFormat.BINARY, reason);
    }

    /** No response: the connection is dropped. */
    static ServerResponse none(String reason) {
        return new ServerResponse(NONE, null, DataFormat.BINARY, reason);
    }

    boolean isNone() {
        return status == NONE;
    }

    /** The response to a preflight request; the headers carry its content. It has a body, an empty one, as in TSRPC. */
    static ServerResponse preflight() {
        return new ServerResponse(OK, new byte[0], DataFormat.BINARY, null);
    }

    /** A response of status 503: the server is stopping or overloaded. */
    static ServerResponse unavailable() {
        return new ServerResponse(UNAVAILABLE, null, DataFormat.BINARY, null);
    }

    /** A response with an encoded answer. */
    static ServerResponse of(int status, DataFormat format, Frame frame) {
        byte[] bytes = frame.content();
        return new ServerResponse(status, bytes.length == 0 ? null : bytes, format, null);
    }

    /** Whether the connection is closed after this response. */
    boolean endsConnection() {
        return status == TOO_LARGE || status == UNAVAILABLE;
    }
}
