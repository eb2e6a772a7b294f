package io.tsrpc.http;

import static java.util.Objects.requireNonNull;

import io.tsrpc.DataFormat;
import io.tsrpc.Headers;
import io.tsrpc.TsrpcError;
import io.tsrpc.client.ClientErrors;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.client.ExchangeListener;
import io.tsrpc.client.ExchangeTransport;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.net.Destination;
import io.tsrpc.net.Outgoing;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timer;
import java.net.CookieHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over HTTP/1.1: TSRPC's servers support nothing newer. The JDK's client is not used: before Java 21 it
 * gives its threads and sockets back only when it is garbage collected, it connects to the first address of a name
 * alone, and it refuses names with underscores.
 */
final class HttpSender implements ExchangeTransport {
    private static final Log LOG = Log.of(Topic.CLIENT_HTTP);
    private static final String USER_AGENT = "User-Agent";

    private final ServerUrl server;
    private final boolean json;
    private final ConnectionPool connections;
    private final @Nullable HttpCookies cookies;
    private volatile boolean closed;

    HttpSender(ServerUrl server, ClientSettings settings, Timer timer) {
        this.server = server;
        this.json = settings.format() == DataFormat.JSON;
        CookieHandler handler = settings.options().get(HttpClient.Options.COOKIES);
        Destination destination = new Destination(
                server.address(),
                settings.options().get(HttpClient.Options.SSL_CONTEXT),
                null,
                handler,
                false,
                Integer.MAX_VALUE);
        this.connections = new ConnectionPool(destination, timer, settings.maxMessageSize());
        this.cookies = handler == null ? null : new HttpCookies(destination);
    }

    @Override
    public Runnable send(Service service, Frame request, Headers headers, ExchangeListener listener) {
        if (closed) {
            listener.failed(ClientErrors.closed());
            return () -> {};
        }
        byte[] body = request.content();
        HttpCookies kept = cookies;
        HttpCall call;
        if (kept == null) {
            call = new HttpCall(viaProxy -> post(service, body, headers, viaProxy), new Waiting(listener));
            connections.send(call);
        } else {
            AtomicReference<Headers> all = new AtomicReference<>(headers);
            call = new HttpCall(
                    viaProxy -> post(service, body, requireNonNull(all.get()), viaProxy), new Waiting(listener) {
                        @Override
                        public void replied(HttpResponse response) {
                            kept.keep(response.head(), () -> super.replied(response));
                        }
                    });
            kept.addTo(
                    headers,
                    withCookies -> {
                        all.set(withCookies);
                        connections.send(call);
                    },
                    call::failed);
        }
        return call::cancel;
    }

    /** Passes the outcome of a call on. */
    private class Waiting implements HttpCall.Listener {
        private final ExchangeListener listener;

        Waiting(ExchangeListener listener) {
            this.listener = listener;
        }

        @Override
        public void replied(HttpResponse response) {
            listener.replied(new ClientResponse(response, json));
        }

        @Override
        public void failed(Throwable problem) {
            listener.failed(error(problem));
        }
    }

    private Outgoing post(Service service, byte[] body, Headers headers, boolean viaProxy) {
        StringBuilder head = new StringBuilder("POST ")
                .append(viaProxy ? server.address().httpOrigin() : "")
                .append(json ? server.targetOf(service) : server.target())
                .append(" HTTP/1.1\r\nHost: ")
                .append(server.address().hostHeader())
                .append("\r\nContent-Type: ")
                .append(json ? "application/json" : "application/octet-stream")
                .append("\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        headers.asMap()
                .forEach((name, values) -> values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n")));
        if (headers.all(USER_AGENT).isEmpty()) {
            head.append(USER_AGENT).append(": tsrpc-java\r\n");
        }
        return new Outgoing(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private TsrpcError error(Throwable problem) {
        LOG.debug("A request to {} failed", server, problem);
        return NetworkFailure.of(problem, server.address());
    }

    @Override
    public TsrpcError timeoutError() {
        return NetworkFailure.timeout();
    }

    @Override
    public void close() {
        closed = true;
        connections.close();
        if (cookies != null) {
            cookies.close();
        }
    }
}
