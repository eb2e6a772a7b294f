package io.tsrpc.it.conversation;

import io.tsrpc.ApiFuture;
import io.tsrpc.Client;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.TsrpcError;
import io.tsrpc.http.HttpClient;
import io.tsrpc.it.conversation.protocols.TalkClient;
import io.tsrpc.it.conversation.protocols.TalkProtocol;
import io.tsrpc.it.conversation.protocols.TalkWsClient;
import io.tsrpc.it.peers.Identity;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.ws.WsClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What a scenario needs: servers and clients of one cell, all closed at its end. */
final class Stage implements AutoCloseable {
    private final Cell cell;
    private final Servers servers;
    private final Identity identity;
    private final Deque<Runnable> closings = new ArrayDeque<>();

    Stage(Cell cell, Servers servers, Identity identity) {
        this.cell = cell;
        this.servers = servers;
        this.identity = identity;
    }

    Cell cell() {
        return cell;
    }

    TalkServer server(Variant variant) {
        TalkServer server = servers.open(cell, variant);
        closings.push(server::close);
        return server;
    }

    /** A client of the cell's transport, connected if there is something to connect. */
    TalkClient client(TalkServer server) {
        return cell.isWs() ? joined(server) : TalkClient.over(http(TalkProtocol.PROTO, server));
    }

    /** A connected client on WebSocket that the server knows of. */
    TalkWsClient joined(TalkServer server) {
        return joined(server, options -> {});
    }

    /** A connected client on WebSocket with options, that the server knows of. */
    TalkWsClient joined(TalkServer server, Consumer<WsClient.Options> options) {
        TalkWsClient client = absent(server, options);
        connect(client.duplex());
        server.ask(Verb.JOINED);
        return client;
    }

    /** A client on WebSocket that is not connected. */
    TalkWsClient absent(TalkServer server) {
        return absent(server, options -> {});
    }

    private TalkWsClient absent(TalkServer server, Consumer<WsClient.Options> options) {
        return TalkClient.over(ws(TalkProtocol.PROTO, server, options));
    }

    /** A client of any contract and the cell's transport, connected if there is something to connect. */
    Client raw(ServiceProto proto, TalkServer server) {
        if (cell.isHttp()) {
            return http(proto, server);
        }
        DuplexClient client = ws(proto, server, options -> {});
        connect(client);
        return client;
    }

    /** The error that a call is answered with. */
    static TsrpcError error(ApiFuture<?> call) {
        return call.join()
                .fold(
                        res -> {
                            throw new AssertionError("Answered with " + res);
                        },
                        err -> err);
    }

    /** Connects, which has to work. */
    static void connect(DuplexClient client) {
        ConnectResult connected = client.connect().join();
        if (!connected.isSucc()) {
            throw new AssertionError(connected.errMsg());
        }
    }

    private HttpClient http(ServiceProto proto, TalkServer server) {
        HttpClient client = HttpClient.of(
                proto,
                Servers.url(cell, server),
                options -> options.json(cell.isJson()).sslContext(identity.context()));
        closings.push(client::close);
        return client;
    }

    private WsClient ws(ServiceProto proto, TalkServer server, Consumer<WsClient.Options> options) {
        WsClient client = WsClient.of(proto, Servers.url(cell, server), o -> {
            o.json(cell.isJson()).sslContext(identity.context());
            options.accept(o);
        });
        closings.push(client::close);
        return client;
    }

    @Override
    public void close() {
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }
}
