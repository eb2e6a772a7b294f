package io.tsrpc.inner;

import static java.util.Objects.requireNonNull;

import io.tsrpc.DuplexClient;
import io.tsrpc.Option;
import io.tsrpc.Server;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.server.ForwardingServer;
import io.tsrpc.server.ServerPlan;
import io.tsrpc.stub.ApiGroup;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds a server on the in-process transport. */
final class InnerServerBuilder implements InnerServer.Builder {
    private final ServerPlan plan;

    InnerServerBuilder(ServiceProto proto) {
        plan = new ServerPlan(proto);
    }

    @Override
    public <T extends @Nullable Object> InnerServer.Builder set(Option<T> option, T value) {
        plan.set(option, value);
        return this;
    }

    @Override
    public InnerServer.Builder implement(ApiGroup group) {
        plan.implement(group);
        return this;
    }

    @Override
    public InnerServer build() {
        InnerServerTransport transport = new InnerServerTransport();
        return (InnerServer) plan.build(List.of(transport), engine -> new Single(engine, transport));
    }

    /** A server on a single in-process transport. */
    private static final class Single extends ForwardingServer implements InnerServer {
        private final InnerServerTransport transport;

        Single(Server server, InnerServerTransport transport) {
            super(server);
            this.transport = transport;
        }

        @Override
        public DuplexClient newClient(Consumer<Options> options) {
            requireNonNull(options, "options");
            InnerClientOptions chosen = new InnerClientOptions();
            options.accept(chosen);
            return chosen.open(proto(), transport);
        }

        @Override
        public String toString() {
            return "Server on the " + transport;
        }
    }
}
