package io.tsrpc.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A server's response to a request.
 *
 * @param body the body, or null for none
 * @param contentType the type of the body, or null: binary replies have none
 * @param headers further headers
 * @param closeReason the reason passed to {@code close}; null or empty for none
 * @param unread how many bytes of the request's body, which has not been read, are read after the response, so that a client that is
 *     still sending sees the response
 * @param ends whether the connection is closed after this response
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ServerResponse(
        int status,
        byte @Nullable [] body,
        @Nullable String contentType,
        Headers headers,
        @Nullable String closeReason,
        long unread,
        boolean ends) {
    static final String JSON = "application/json; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    static final int OK = 200;
    static final int TOO_LARGE = 413;
    static final int SERVER_FAULT = 500;
    static final int UNAVAILABLE = 503;

    /** Enough for usual requests, so that their connections can stay. */
    static final long REST_OF_REFUSED = 256 << 10;

    private static final int NONE = 0;

    /** A response that is complete, without a body. */
    static ServerResponse empty(int status, Headers headers) {
        return new ServerResponse(status, null, null, headers, null, 0, false);
    }

    /** A response with a body. */
    static ServerResponse of(int status, @Nullable String contentType, byte[] body, Headers headers) {
        return new ServerResponse(status, body, contentType, headers, null, 0, false);
    }

    /** A response with an encoded answer. */
    static ServerResponse of(int status, DataFormat format, Frame frame, Headers headers) {
        byte[] bytes = frame.content();
        String type = format == DataFormat.JSON ? JSON : null;
        return bytes.length == 0 ? empty(status, headers) : of(status, type, bytes, headers);
    }

    /** A response for people, to a request whose body is not read. */
    static ServerResponse text(int status, String text) {
        return of(status, TEXT, (text + "\n").getBytes(UTF_8), Headers.of("X-Content-Type-Options", "nosniff"))
                .beforeTheBody();
    }

    /** An empty response, because the connection was closed. */
    static ServerResponse closed(String reason, Headers headers) {
        return new ServerResponse(OK, null, null, headers, reason, 0, false);
    }

    /** No response: the connection is dropped. */
    static ServerResponse none(String reason) {
        return new ServerResponse(NONE, null, null, Headers.NONE, reason, 0, true);
    }

    boolean isNone() {
        return status == NONE;
    }

    /** The response to a preflight request; the headers carry its content. */
    static ServerResponse preflight(Headers headers) {
        return empty(OK, headers);
    }

    /** A response of status 503 without content, as TSRPC's servers answer while they stop. */
    static ServerResponse unavailable() {
        return new ServerResponse(UNAVAILABLE, null, null, Headers.NONE, null, 0, true);
    }

    /** This response to a request whose body, perhaps large, has not been read. */
    ServerResponse beforeTheBody() {
        return unread(REST_OF_REFUSED);
    }

    /** This response to a request of whose body at most {@code bytes} are read afterwards; then the connection ends. */
    ServerResponse unread(long bytes) {
        return new ServerResponse(status, body, contentType, headers, closeReason, bytes, ends);
    }

    /** This response, after which the connection is closed. */
    ServerResponse ending() {
        return new ServerResponse(status, body, contentType, headers, closeReason, unread, true);
    }

    /** This response with further headers. */
    ServerResponse with(Headers more) {
        return new ServerResponse(status, body, contentType, headers.with(more), closeReason, unread, ends);
    }
}
