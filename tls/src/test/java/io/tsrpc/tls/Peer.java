package io.tsrpc.tls;

import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.ClientAuth;
import io.tsrpc.ConnectResult;
import io.tsrpc.Server;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.util.function.ToIntFunction;
import javax.net.ssl.SSLContext;

/** Servers and clients of both kinds. */
enum Peer {
    WEBSOCKET {
        @Override
        Running start(SSLContext tls, ClientAuth auth) {
            WsServer server = WsServer.builder(WhoProto.PROTO)
                    .port(0)
                    .ssl(tls)
                    .clientAuth(auth)
                    .build();
            server.implementApi(WhoProto.WHO, WhoProto::answer);
            return new Running(server, ignored -> server.port());
        }

        @Override
        Client client(int port, SSLContext tls) {
            WsClient client = WsClient.of(WhoProto.PROTO, "wss://localhost:" + port, o -> o.sslContext(tls));
            ConnectResult unused = client.connect().join(); // else the call says why not
            return client;
        }
    },
    HTTP {
        @Override
        Running start(SSLContext tls, ClientAuth auth) {
            HttpServer server = HttpServer.builder(WhoProto.PROTO)
                    .port(0)
                    .ssl(tls)
                    .clientAuth(auth)
                    .build();
            server.implementApi(WhoProto.WHO, WhoProto::answer);
            return new Running(server, ignored -> server.port());
        }

        @Override
        Client client(int port, SSLContext tls) {
            return HttpClient.of(WhoProto.PROTO, "https://localhost:" + port, o -> o.sslContext(tls));
        }
    };

    /** Starts a server. */
    abstract Running start(SSLContext tls, ClientAuth auth);

    /** A client, which is connected if it can be. */
    abstract Client client(int port, SSLContext tls);

    /** Whom a new client is taken for, or the error of its call. */
    String who(int port, SSLContext tls) {
        try (Client client = client(port, tls)) {
            return who(client);
        }
    }

    static String who(Client client) {
        ApiReturn<String> ret = client.callApi(WhoProto.WHO, "").join();
        return ret.fold(res -> res, err -> "error " + err.type());
    }

    /** A server that is started. */
    static final class Running implements AutoCloseable {
        private final Server server;
        private final int port;

        Running(Server server, ToIntFunction<Server> port) {
            this.server = server;
            server.start();
            this.port = port.applyAsInt(server);
        }

        int port() {
            return port;
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
