package io.tsrpc.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.tsrpc.DataFormat;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.transport.Timer;
import io.tsrpc.transport.TransportSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes responses with TSRPC's headers. */
final class ReplyWriter {
    /** TSRPC sends its version here. This value adds the name of this implementation. */
    private static final String POWERED_BY = "TSRPC 3.4 (tsrpc-java)";

    /** How much of an oversized body is read after the answer, as a multiple of the largest allowed body. */
    private static final int DISCARD_FACTOR = 4;

    private static final int CHUNK = 8_192;

    private final Map<String, String> always = new LinkedHashMap<>();
    private final String keepAlive = JdkServerProperties.keepAlive();
    private final long discardable;
    private final Timer timer;
    private final Duration timeout;

    ReplyWriter(OptionValues options, TransportSettings settings) {
        discardable = (long) DISCARD_FACTOR * settings.maxMessageSize();
        timer = settings.timer();
        timeout = options.get(HttpServerOptions.WRITE_TIMEOUT);
        always.put("X-Powered-By", POWERED_BY);
        String cors = options.get(HttpServerOptions.CORS);
        if (!cors.isEmpty()) {
            always.put("Access-Control-Allow-Origin", cors);
            always.put("Access-Control-Allow-Headers", "Content-Type,*");
            long maxAge = options.get(HttpServerOptions.CORS_MAX_AGE).toSeconds();
            if (maxAge > 0) {
                always.put("Access-Control-Max-Age", Long.toString(maxAge));
            }
        }
    }

    /** Writes a response and ends the exchange. Waits for the client for at most the write timeout. */
    void write(HttpExchange http, ServerResponse reply) throws IOException {
        Deadline deadline = Deadline.start(timer, timeout);
        try {
            writeAll(http, reply);
        } finally {
            deadline.cancel();
        }
    }

    /**
     * Closes the connection of an exchange whose reply is lost. The JDK writes what it has buffered, for at most the
     * write timeout.
     */
    void close(HttpExchange http) {
        Deadline deadline = Deadline.start(timer, timeout);
        try {
            http.close();
        } finally {
            deadline.cancel();
        }
    }

    private void writeAll(HttpExchange http, ServerResponse reply) throws IOException {
        setHeaders(http, reply);
        byte[] body = reply.body();
        if (body == null || http.getRequestMethod().equals("HEAD")) {
            http.sendResponseHeaders(reply.status(), -1);
            return;
        }
        http.sendResponseHeaders(reply.status(), body.length); // zero selects chunked encoding
        OutputStream out = http.getResponseBody();
        out.write(body);
        out.flush(); // a failure in close() would leave the socket open
        if (reply.status() == ServerResponse.TOO_LARGE) {
            discard(http.getRequestBody());
        }
        out.close();
    }

    private void setHeaders(HttpExchange http, ServerResponse reply) {
        Headers headers = http.getResponseHeaders();
        if (reply.status() != ServerResponse.UNAVAILABLE) {
            always.forEach(headers::set);
        }
        if (reply.body() != null && reply.format() == DataFormat.JSON) {
            headers.set("Content-Type", "application/json; charset=utf-8");
        }
        String reason = reply.closeReason();
        if (reason != null && !reason.isEmpty()) {
            headers.set("X-TSRPC-Close-Reason", printable(reason));
        }
        if (reply.endsConnection()
                || "close".equalsIgnoreCase(http.getRequestHeaders().getFirst("Connection"))) {
            headers.set("Connection", "close");
        } else if (!keepAlive.isEmpty() && !"close".equals(headers.getFirst("Connection"))) { // the JDK's for HTTP/1.0
            headers.set("Connection", "keep-alive");
            headers.set("Keep-Alive", keepAlive);
        }
    }

    /** Replaces all characters but printable ASCII, as header values require. */
    private static String printable(String reason) {
        return reason.replaceAll("[^ -~]", "?");
    }

    /**
     * Reads the rest of an oversized body: a client that is still sending would not see the answer if the socket were
     * closed now.
     */
    private void discard(InputStream rest) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = discardable;
        int read;
        while (left > 0 && (read = rest.read(chunk)) >= 0) {
            left -= read;
        }
    }
}
