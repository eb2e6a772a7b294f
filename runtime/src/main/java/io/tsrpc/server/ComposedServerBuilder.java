package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Option;
import io.tsrpc.Server;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ApiGroup;
import io.tsrpc.transport.ServerTransport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a server on any number of transports. */
public final class ComposedServerBuilder implements Server.Builder {
    private final ServerPlan plan;
    private final List<ServerTransport> transports = new ArrayList<>();

    /** Creates a builder without transports. */
    public ComposedServerBuilder(ServiceProto proto) {
        plan = new ServerPlan(proto);
    }

    @Override
    public <T extends @Nullable Object> Server.Builder set(Option<T> option, T value) {
        plan.set(option, value);
        return this;
    }

    @Override
    public Server.Builder implement(ApiGroup group) {
        plan.implement(group);
        return this;
    }

    @Override
    public Server.Builder transport(ServerTransport transport) {
        requireNonNull(transport, "transport");
        transports.add(transport);
        return this;
    }

    @Override
    public Server build() {
        if (transports.isEmpty()) {
            throw new IllegalStateException(
                    "A server needs a transport, such as WsServer.transport(ws -> ws.port(3000))");
        }
        return plan.build(transports);
    }
}
