package io.tsrpc.it.transport;

import static org.awaitility.Awaitility.await;

import io.tsrpc.Client;
import io.tsrpc.ClientOptions;
import io.tsrpc.ConnectResult;
import io.tsrpc.DataFormat;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.it.protocols.SuiteClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** A server and its clients for one test, all closed at its end. */
final class Rig {
    private final Wiring wiring;
    private final DataFormat format;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    final Gates gates = new Gates();

    Rig(Wiring wiring, DataFormat format) {
        this.wiring = wiring;
        this.format = format;
    }

    DataFormat format() {
        return format;
    }

    /** A server with all handlers, started. */
    Server start() {
        return start(options -> {});
    }

    /** A server with all handlers and some options, started. */
    Server start(Consumer<ServerBuilder<?>> options) {
        Server server =
                build(options.andThen(b -> b.implement(new SuiteApis(gates)).implement(new UserApis())));
        server.start();
        return server;
    }

    /** A server without handlers, not started. */
    Server build(Consumer<ServerBuilder<?>> options) {
        Server server = wiring.server(options.andThen(b -> b.json(true)));
        open.push(server);
        return server;
    }

    SuiteClient client(Server server) {
        return SuiteClient.over(raw(server, options -> {}));
    }

    /** A client, connected if there is something to connect. */
    Client raw(Server server, Consumer<ClientOptions<?>> options) {
        Client client = unconnected(server, options);
        if (client instanceof DuplexClient duplex) {
            connect(server, duplex);
        }
        return client;
    }

    /** Returns when the server knows of the connection as well: the client hears of it first. */
    private static void connect(Server server, DuplexClient client) {
        int before = server.connections().size();
        ConnectResult connected = client.connect().join();
        if (!connected.isSucc()) {
            throw new AssertionError(connected.errMsg());
        }
        await().until(() -> server.connections().size() > before);
    }

    Client unconnected(Server server, Consumer<ClientOptions<?>> options) {
        Client client = wiring.client(server, options.andThen(o -> o.json(format == DataFormat.JSON)));
        open.push(client);
        return client;
    }

    /** A connected client that can be sent to. */
    DuplexClient duplex(Server server) {
        return (DuplexClient) raw(server, options -> {});
    }

    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
