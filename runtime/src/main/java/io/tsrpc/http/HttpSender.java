package io.tsrpc.http;

import io.tsrpc.DataFormat;
import io.tsrpc.TsrpcError;
import io.tsrpc.client.ClientErrors;
import io.tsrpc.client.ClientSettings;
import io.tsrpc.client.ExchangeListener;
import io.tsrpc.client.ExchangeTransport;
import io.tsrpc.net.Destination;
import io.tsrpc.net.Outgoing;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timer;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests over HTTP/1.1: TSRPC's servers support nothing newer. The JDK's client is not used: before Java 21 it
 * gives its threads and sockets back only when it is garbage collected, it connects to the first address of a name
 * alone, and it refuses names with underscores.
 */
final class HttpSender implements ExchangeTransport {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.client.http");

    private final ServerUrl server;
    private final boolean json;
    private final ConnectionPool connections;
    private volatile boolean closed;

    HttpSender(ServerUrl server, ClientSettings settings, Timer timer, @Nullable SSLContext tls) {
        this.server = server;
        this.json = settings.format() == DataFormat.JSON;
        this.connections = new ConnectionPool(
                new Destination(server.address(), tls, null, false, Integer.MAX_VALUE),
                timer,
                settings.maxMessageSize());
    }

    @Override
    public Runnable send(Service service, Frame request, ExchangeListener listener) {
        if (closed) {
            listener.failed(ClientErrors.closed());
            return () -> {};
        }
        byte[] body = request.content();
        HttpCall call = new HttpCall(viaProxy -> post(service, body, viaProxy), new HttpCall.Listener() {
            @Override
            public void replied(HttpResponse response) {
                listener.replied(new ClientResponse(response, json));
            }

            @Override
            public void failed(Throwable problem) {
                listener.failed(error(problem));
            }
        });
        connections.send(call);
        return call::cancel;
    }

    private Outgoing post(Service service, byte[] body, boolean viaProxy) {
        String target = json ? server.targetOf(service) : server.target();
        String head = "POST " + (viaProxy ? server.address().httpOrigin() : "") + target + " HTTP/1.1\r\nHost: "
                + server.address().hostHeader() + "\r\nUser-Agent: tsrpc-java\r\nContent-Type: "
                + (json ? "application/json" : "application/octet-stream") + "\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        return new Outgoing(head.getBytes(StandardCharsets.US_ASCII), body);
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
    }
}
