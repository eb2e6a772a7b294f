package io.tsrpc.it;

import io.tsrpc.Client;
import io.tsrpc.ClientOptions;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.inner.InnerServerTransport;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Servers and clients, which need not have the same protocol; closed at the end of a test. */
public final class Link implements AutoCloseable {
    private final Transport transport;
    private final DataFormat format;
    private final Deque<Runnable> open = new ArrayDeque<>();
    private final InnerServerTransport inner = InnerServer.transport();

    /** What is between the two. */
    public enum Transport {
        /** Frames inside the JVM. */
        IN_PROCESS,
        /** A connection. */
        WEB_SOCKET,
        /** A request for each call. */
        HTTP
    }

    /** Nothing yet between the two. */
    public Link(Transport transport, DataFormat format) {
        this.transport = transport;
        this.format = format;
    }

    /** Every transport in both formats. */
    public static Stream<Arguments> all() {
        return Stream.of(Transport.values())
                .flatMap(t -> Stream.of(DataFormat.values()).map(f -> Arguments.of(t, f)));
    }

    /** Those that have connections. */
    public static Stream<Arguments> connections() {
        return all().filter(arguments -> arguments.get()[0] != Transport.HTTP);
    }

    /** A server on any port that is not started. */
    public Server server(ServiceProto proto, Consumer<ServerBuilder<?>> options) {
        Server server = switch (transport) {
            case IN_PROCESS -> {
                Server.Builder builder = Server.builder(proto).transport(inner);
                configured(options, builder);
                yield builder.build();
            }
            case WEB_SOCKET -> {
                WsServer.Builder builder = WsServer.builder(proto).port(0);
                configured(options, builder);
                yield builder.build();
            }
            case HTTP -> {
                HttpServer.Builder builder = HttpServer.builder(proto).port(0);
                configured(options, builder);
                yield builder.build();
            }
        };
        open.push(server::close);
        return server;
    }

    private static void configured(Consumer<ServerBuilder<?>> options, ServerBuilder<?> builder) {
        options.accept(builder.json(true).allowUnhandledApis(true));
    }

    /** A client that is connected, if there is something to connect. Its calls wait for ever. */
    public Client client(Server server, ServiceProto proto) {
        Client client = switch (transport) {
            case IN_PROCESS -> DuplexClient.over(proto, inner.clients(), this::configured);
            case WEB_SOCKET -> WsClient.of(proto, "ws://127.0.0.1:" + ((WsServer) server).port(), this::configured);
            case HTTP -> HttpClient.of(proto, "http://127.0.0.1:" + ((HttpServer) server).port(), this::configured);
        };
        open.push(client::close);
        if (client instanceof DuplexClient duplex && !duplex.connect().join().isSucc()) {
            throw new AssertionError("not connected");
        }
        return client;
    }

    private void configured(ClientOptions<?> options) {
        var unused = options.json(format == DataFormat.JSON).timeout(Duration.ZERO);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }
}
