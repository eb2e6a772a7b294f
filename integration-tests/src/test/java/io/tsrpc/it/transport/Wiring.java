package io.tsrpc.it.transport;

import io.tsrpc.Client;
import io.tsrpc.ClientOptions;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.util.function.Consumer;

/** How servers and clients of one transport are made. */
enum Wiring {
    IN_PROCESS {
        @Override
        Server server(Consumer<ServerBuilder<?>> options) {
            InnerServer.Builder builder = InnerServer.builder(SuiteProtocol.PROTO);
            options.accept(builder);
            return builder.build();
        }

        @Override
        DuplexClient client(Server server, Consumer<ClientOptions<?>> options) {
            return ((InnerServer) server).newClient(options::accept);
        }
    },
    WEB_SOCKET {
        @Override
        Server server(Consumer<ServerBuilder<?>> options) {
            WsServer.Builder builder = WsServer.builder(SuiteProtocol.PROTO).port(0);
            options.accept(builder);
            return builder.build();
        }

        @Override
        DuplexClient client(Server server, Consumer<ClientOptions<?>> options) {
            String url = "ws://127.0.0.1:" + ((WsServer) server).port();
            return WsClient.of(SuiteProtocol.PROTO, url, options::accept);
        }
    },
    HTTP {
        @Override
        Server server(Consumer<ServerBuilder<?>> options) {
            HttpServer.Builder builder = HttpServer.builder(SuiteProtocol.PROTO).port(0);
            options.accept(builder);
            return builder.build();
        }

        @Override
        Client client(Server server, Consumer<ClientOptions<?>> options) {
            String url = "http://127.0.0.1:" + ((HttpServer) server).port();
            return HttpClient.of(SuiteProtocol.PROTO, url, options::accept);
        }
    };

    abstract Server server(Consumer<ServerBuilder<?>> options);

    abstract Client client(Server server, Consumer<ClientOptions<?>> options);

    /** Whether the server can send messages. */
    boolean isDuplex() {
        return this != HTTP;
    }
}
