package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.net.HeadLines;
import io.tsrpc.transport.Timer;
import io.tsrpc.transport.TransportSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** Writes responses with TSRPC's headers. */
final class ReplyWriter {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);

    /** TSRPC sends its version here. This value adds the name of this implementation. */
    private static final String POWERED_BY = "TSRPC 3.4 (tsrpc-java)";

    /** How long the server waits for the next bytes of a request that it has answered without reading it. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private static final int CHUNK = 8_192;
    private static final int PART = 8 << 10;

    private final String keepAlive = JdkServerProperties.keepAlive();
    private final Writing writing;
    private final Timer timer;
    private final Duration timeout;
    private final Duration readTimeout;

    ReplyWriter(OptionValues options, TransportSettings settings) {
        timer = settings.timer();
        timeout = options.get(HttpServerOptions.WRITE_TIMEOUT);
        readTimeout = options.get(HttpServerOptions.READ_TIMEOUT);
        Long limit = options.get(HttpServerOptions.MAX_TOTAL_PENDING_BYTES);
        writing = new Writing(limit == null ? Runtime.getRuntime().maxMemory() / 4 : limit);
    }

    /**
     * Writes a response and ends the exchange. Waits for the client for at most the write timeout.
     *
     * @return whether the connection goes on. If not, the JDK must be made to forget it: in some versions and cases it has closed it
     *     without that
     */
    boolean write(HttpExchange http, Cors.Terms terms, ServerResponse reply) throws IOException {
        byte[] body = http.getRequestMethod().equals("HEAD") ? null : reply.body();
        if (body == null || body.length == 0) { // the JDK would make an empty one a chunk, see begin()
            return writeHead(http, terms, reply);
        }
        Deadline deadline = startWriting(timeout, held(reply));
        try {
            setHeaders(http, terms, reply);
            http.sendResponseHeaders(reply.status(), body.length);
            OutputStream out = http.getResponseBody();
            // the JDK keeps a buffer of twice what is written at once; smaller parts pass another buffer
            for (int from = 0; from < body.length; from += PART) {
                out.write(body, from, Math.min(PART, body.length - from));
            }
            out.flush(); // a failure in close() would leave the socket open
        } finally {
            endWriting(deadline);
        }
        boolean isOver = reply.unread() == 0 || isOver(http, reply.unread(), LINGER);
        end(http);
        return isOver && !reply.ends();
    }

    /**
     * Writes a response that has no body. The JDK ends the exchange with it, and closes a connection on which a part of the request is
     * still to come, so the rest of the request is read first.
     */
    private boolean writeHead(HttpExchange http, Cors.Terms terms, ServerResponse reply) throws IOException {
        boolean isOver = reply.unread() == 0 || isOver(http, reply.unread(), readTimeout);
        Deadline deadline = startWriting(reply.unread() == 0 && reply.ends() ? LINGER : timeout);
        try {
            setHeaders(http, terms, reply);
            if (!isOver) {
                http.getResponseHeaders().set("Connection", "close");
            }
            http.sendResponseHeaders(reply.status(), -1); // it may read what is left of the request
        } finally {
            endWriting(deadline);
        }
        return isOver && !reply.ends();
    }

    private Deadline startWriting(Duration limit) {
        return startWriting(limit, 0);
    }

    private Deadline startWriting(Duration limit, int size) {
        Deadline deadline = Deadline.start(timer, limit);
        writing.begin(deadline, size);
        return deadline;
    }

    private void endWriting(Deadline deadline) {
        writing.done(deadline);
        deadline.cancel();
    }

    /** There is a response that will be written. It counts until {@link #release}. */
    void hold(ServerResponse reply) {
        writing.hold(held(reply));
    }

    /** The response is written, or never will be. */
    void release(ServerResponse reply) {
        writing.release(held(reply));
    }

    /** How many bytes the server holds for a response: none if a route sends it, which may keep it anyway, as it does with a file. */
    private static int held(ServerResponse reply) {
        byte[] body = reply.body();
        boolean isRoutes = reply.unread() > 0; // they answer before they read
        return body == null || isRoutes ? 0 : body.length;
    }

    /** Gives up what is being written, and what would be. */
    void end() {
        writing.end();
    }

    /** Ends the exchange of a response that is written. The JDK reads a part of what is left of the request. */
    private void end(HttpExchange http) throws IOException {
        Deadline deadline = startWriting(LINGER);
        try {
            http.getResponseBody().close();
        } finally {
            endWriting(deadline);
        }
    }

    /** Reads the rest of a request, so that its client, which may be sending, sees the end of the response. */
    void discard(HttpExchange http) {
        boolean unused = isOver(http, ServerResponse.REST_OF_REFUSED, LINGER);
    }

    /**
     * Writes the head of a response whose body is written later, in parts. The connection ends with it: if the last chunk, which the JDK
     * writes itself, cannot be written, nothing makes the JDK forget a connection that was to go on.
     *
     * @return the stream of the body; each of its writes waits for the client for at most the write timeout
     */
    OutputStream begin(HttpExchange http, Cors.Terms terms, ServerResponse head) throws IOException {
        Deadline deadline = startWriting(timeout);
        try {
            setHeaders(http, terms, head.ending());
            if (http.getRequestMethod().equals("HEAD")) {
                http.sendResponseHeaders(head.status(), -1);
                return OutputStream.nullOutputStream();
            }
            http.sendResponseHeaders(head.status(), 0);
            return new TimedOutput(http.getResponseBody(), timer, timeout, writing);
        } finally {
            endWriting(deadline);
        }
    }

    /**
     * Closes the connection of an exchange whose reply is lost. The JDK writes what it has buffered, for at most the
     * write timeout.
     */
    void close(HttpExchange http) {
        Deadline deadline = startWriting(timeout);
        try {
            http.close();
        } finally {
            endWriting(deadline);
        }
    }

    /**
     * Closes the connection of an exchange whose response was begun and cannot be completed. The JDK would end the response as if it
     * were complete, but cannot write on an interrupted thread; it closes the socket instead.
     */
    void cut(HttpExchange http) {
        boolean interrupted = Thread.interrupted();
        Thread.currentThread().interrupt();
        try {
            http.close();
        } finally {
            boolean unused = Thread.interrupted();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void setHeaders(HttpExchange http, Cors.Terms terms, ServerResponse reply) {
        com.sun.net.httpserver.Headers headers = http.getResponseHeaders();
        headers.set("X-Powered-By", POWERED_BY);
        terms.headers().asMap().forEach(headers::put);
        reply.headers().asMap().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Vary")) { // the user's is one more reason
                values.forEach(value -> headers.add(name, value));
            } else if (name.equalsIgnoreCase("Set-Cookie") && !terms.cookies()) {
                LOG.debug("A page of an origin that is not allowed gets no cookies; see allowedOrigins");
            } else {
                headers.put(name, values);
            }
        });
        if (reply.contentType() != null) {
            headers.set("Content-Type", reply.contentType());
        }
        String reason = reply.closeReason();
        if (reason != null && !reason.isEmpty()) {
            headers.set("X-TSRPC-Close-Reason", printable(reason));
        }
        if (reply.ends() || ReceivedRequest.isChunked(http) || exceeds(http, reply.unread()) || asksToClose(http)) {
            headers.set("Connection", "close");
            headers.remove("Keep-Alive"); // the JDK's for HTTP/1.0
        } else if (!keepAlive.isEmpty() && !"close".equals(headers.getFirst("Connection"))) { // the JDK's for HTTP/1.0
            headers.set("Connection", "keep-alive");
            headers.set("Keep-Alive", keepAlive);
        }
    }

    /** The JDK's server looks for a header with nothing else in it. */
    private static boolean asksToClose(HttpExchange http) {
        List<String> connection = http.getRequestHeaders().get("Connection");
        return connection != null && connection.stream().anyMatch(value -> HeadLines.lists(value, "close"));
    }

    /** Whether more of the request's body may come than will be read. */
    private static boolean exceeds(HttpExchange http, long unread) {
        String length = unread == 0 ? null : http.getRequestHeaders().getFirst("Content-Length");
        return length != null && Long.parseLong(length) > unread;
    }

    /** Replaces all characters but printable ASCII, as header values require. */
    private static String printable(String reason) {
        return reason.replaceAll("[^ -~]", "?");
    }

    /**
     * Reads the rest of a body, of {@code most} bytes at most: a client that is still sending would not see the answer if the socket were
     * closed now. Returns whether the body has ended, soon enough.
     */
    private boolean isOver(HttpExchange http, long most, Duration pause) {
        Deadline deadline = Deadline.start(timer, timeout);
        TimedInput rest = new TimedInput(http.getRequestBody(), timer, pause);
        try {
            return isOver(rest, most);
        } catch (IOException e) { // the client has its answer and may go
            LOG.debug("The rest of a request did not arrive", e);
            return false;
        } finally {
            rest.end();
            deadline.cancel();
        }
    }

    private static boolean isOver(InputStream rest, long most) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = most;
        while (left >= 0) {
            int read = rest.read(chunk);
            if (read < 0) {
                return true;
            }
            left -= read;
        }
        return false;
    }
}
