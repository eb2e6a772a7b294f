package io.tsrpc.ws;

import io.tsrpc.Option;
import io.tsrpc.Server;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.server.ForwardingServer;
import io.tsrpc.server.ServerPlan;
import io.tsrpc.stub.ApiGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a server with a single WebSocket transport. */
final class WsServerBuilder implements WsServer.Builder {
    private final ServerPlan plan;

    WsServerBuilder(ServiceProto proto) {
        plan = new ServerPlan(proto);
    }

    @Override
    public <T extends @Nullable Object> WsServer.Builder set(Option<T> option, T value) {
        plan.set(option, value);
        return this;
    }

    @Override
    public WsServer.Builder implement(ApiGroup group) {
        plan.implement(group);
        return this;
    }

    @Override
    public WsServer build() {
        WsServerTransport transport = new WsServerTransport(plan.options());
        return (WsServer) plan.build(List.of(transport), engine -> new Single(engine, transport));
    }

    /** A server with this transport only. */
    private static final class Single extends ForwardingServer implements WsServer {
        private final WsServerTransport transport;

        Single(Server server, WsServerTransport transport) {
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
