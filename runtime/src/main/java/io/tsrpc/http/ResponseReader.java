package io.tsrpc.http;

import io.tsrpc.net.EndedEarlyException;
import io.tsrpc.net.HeadBuffer;
import io.tsrpc.net.InterimAnswers;
import io.tsrpc.net.InvalidHttpException;
import io.tsrpc.net.ReceivedHead;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the response to one request (RFC 9112), as its bytes arrive. It allocates what has arrived, not what the server
 * announces.
 */
final class ResponseReader {
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int DECIMAL = 10;

    private final int limit;
    private final HeadBuffer buffer = new HeadBuffer();
    private final InterimAnswers interim = new InterimAnswers();
    private @Nullable ReceivedHead head;
    private @Nullable BodyReader body;

    /** The response exceeds the limit. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(int limit) {
            super("The answer is larger than " + limit + " bytes, the client's maxMessageSize");
        }
    }

    /** Creates a reader of a response whose body has at most {@code limit} bytes. */
    ResponseReader(int limit) {
        this.limit = limit;
    }

    /**
     * Reads bytes. Returns the response when it is complete, or else null. Bytes after it stay in {@code in}.
     *
     * @throws IOException if they are not those of a response, or the body is too large
     */
    @Nullable
    HttpResponse read(ByteBuffer in) throws IOException {
        while (body == null) {
            ByteBuffer whole = buffer.take(in);
            if (whole == null) {
                buffer.requireResponse();
                return null;
            }
            begin(ReceivedHead.parse(whole));
        }
        return body.read(in) ? response() : null;
    }

    private void begin(ReceivedHead arrived) throws IOException {
        if (arrived.status() == SWITCHING_PROTOCOLS) {
            throw new InvalidHttpException("The server switches to another protocol, which nobody asked it for");
        }
        if (!interim.include(arrived)) {
            head = arrived;
            body = bodyOf(arrived);
        }
    }

    private BodyReader bodyOf(ReceivedHead arrived) throws IOException {
        if (arrived.status() == NO_CONTENT || arrived.status() == NOT_MODIFIED) {
            return BodyReader.ofLength(0, limit);
        }
        List<String> codings = arrived.headers("Transfer-Encoding");
        if (!codings.isEmpty()) {
            return chunked(codings);
        }
        List<String> lengths = arrived.headers("Content-Length");
        if (lengths.stream().distinct().count() > 1) {
            throw new InvalidHttpException("The answer has the lengths", String.join(", ", lengths));
        }
        return lengths.isEmpty() ? BodyReader.untilEnd(limit) : BodyReader.ofLength(lengthOf(lengths.get(0)), limit);
    }

    private BodyReader chunked(List<String> codings) throws InvalidHttpException {
        if (codings.size() > 1 || !"chunked".equalsIgnoreCase(codings.get(0))) {
            throw new InvalidHttpException(
                    "The answer has a transfer coding that nobody asked for:", String.join(", ", codings));
        }
        return BodyReader.chunked(limit);
    }

    private static long lengthOf(String header) throws InvalidHttpException {
        OptionalLong length = ByteCount.parse(header, DECIMAL);
        if (length.isEmpty()) {
            throw new InvalidHttpException("The answer has the length", header);
        }
        return length.getAsLong();
    }

    /**
     * The connection has ended. Returns the response if that was its end.
     *
     * @throws IOException if it was not
     */
    HttpResponse ended() throws IOException {
        BodyReader reading = body;
        if (reading == null && buffer.isEmpty()) {
            throw new EOFException("The connection was closed without an answer");
        }
        if (reading == null || !reading.endsWithConnection()) {
            throw new EndedEarlyException();
        }
        return response();
    }

    private HttpResponse response() {
        ReceivedHead arrived = head;
        BodyReader reading = body;
        if (arrived == null || reading == null) {
            throw new IllegalStateException("There is no response yet");
        }
        boolean keeps = !reading.endsWithConnection() && keepsConnection(arrived);
        return new HttpResponse(arrived, reading.bytes(), keeps);
    }

    private static boolean keepsConnection(ReceivedHead arrived) {
        if (arrived.header("Transfer-Encoding") != null && arrived.header("Content-Length") != null) {
            return false; // where such an answer ends is not certain (RFC 9112, 6.1)
        }
        List<String> connection = arrived.headers("Connection");
        return connection.isEmpty() ? arrived.isHttp11() : connection.stream().allMatch("keep-alive"::equalsIgnoreCase);
    }
}
