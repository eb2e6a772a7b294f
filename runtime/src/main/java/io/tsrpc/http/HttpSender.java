package io.tsrpc.http;

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
import io.tsrpc.net.HeadLines;
import io.tsrpc.net.Outgoing;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timer;
import java.net.CookieHandler;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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
        Post post = new Post(service, request.content(), headers);
        HttpCookies kept = cookies;
        HttpCall call;
        if (kept == null) {
            call = new HttpCall(post, new Waiting(listener));
            connections.send(call);
        } else {
            call = new HttpCall(post, new Waiting(listener) {
                @Override
                public void replied(HttpResponse response, @Nullable InetSocketAddress proxy) {
                    kept.keep(response.head(), () -> super.replied(response, proxy));
                }
            });
            kept.addTo(
                    headers,
                    withCookies -> {
                        post.headers = withCookies;
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
        public void replied(HttpResponse response, @Nullable InetSocketAddress proxy) {
            listener.replied(new ClientResponse(response, json, proxy));
        }

        @Override
        public void failed(Throwable problem) {
            listener.failed(error(problem));
        }
    }

    /** A request, as TSRPC's clients send it. */
    private final class Post implements HttpCall.Request {
        private final Service service;
        private final byte[] body;
        private volatile Headers headers;

        Post(Service service, byte[] body, Headers headers) {
            this.service = service;
            this.body = body;
            this.headers = headers;
        }

        @Override
        public Headers headers() {
            return headers;
        }

        @Override
        public Outgoing bytes(boolean viaProxy) {
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
            append(head, viaProxy);
            return new Outgoing(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), body);
        }

        private void append(StringBuilder head, boolean viaProxy) {
            Headers sent = headers;
            if (viaProxy) {
                HeadLines.append(head, sent);
            } else {
                HeadLines.appendForServer(head, sent);
            }
            if (sent.all(USER_AGENT).isEmpty()) {
                head.append(USER_AGENT).append(": tsrpc-java\r\n");
            }
        }
    }

    private TsrpcError error(Throwable problem) {
        LOG.debug("A request to {} failed", server, problem);
        return closed ? ClientErrors.closed() : NetworkFailure.of(problem, server.address());
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
