package io.tsrpc.http;

import io.tsrpc.Option;
import io.tsrpc.Server;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.server.ForwardingServer;
import io.tsrpc.server.ServerPlan;
import io.tsrpc.stub.ApiGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a server on one HTTP transport. */
final class HttpServerBuilder implements HttpServer.Builder {
    private final ServerPlan plan;

    HttpServerBuilder(ServiceProto proto) {
        plan = new ServerPlan(proto);
    }

    @Override
    public <T extends @Nullable Object> HttpServer.Builder set(Option<T> option, T value) {
        plan.set(option, value);
        return this;
    }

    @Override
    public HttpServer.Builder implement(ApiGroup group) {
        plan.implement(group);
        return this;
    }

    @Override
    public HttpServer build() {
        HttpServerTransport transport = new HttpServerTransport(plan.options());
        return (HttpServer) plan.build(List.of(transport), engine -> new Single(engine, transport));
    }

    /** A server on a single HTTP transport. */
    private static final class Single extends ForwardingServer implements HttpServer {
        private final HttpServerTransport transport;

        Single(Server server, HttpServerTransport transport) {
            super(server);
            this.transport = transport;
        }

        @Override
        public int port() {
            return transport.port();
        }

        @Override
        public String toString() {
            return "Server on " + transport;
        }
    }
}
