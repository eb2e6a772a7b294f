package io.tsrpc.server;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.testing.Here;
import io.tsrpc.testing.ManualTimer;
import io.tsrpc.testing.VectorProto;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A server whose transport, clock and threads belong to the test: handlers run on the thread that delivers a frame. */
abstract class ServerTestBase {
    static final String CALL = "[\"Test\",{\"name\":\"Ann\"},1]";
    static final String HELLO = "[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":\"Hello\"}},1]";

    final ManualTimer timer = new ManualTimer();
    final TestTransport transport = new TestTransport();
    final ServerPlan plan;

    private Server server;

    ServerTestBase() {
        this(VectorProto.PROTO);
    }

    ServerTestBase(ServiceProto proto) {
        plan = new ServerPlan(proto).timer(timer);
        plan.set(ServerBuilder.JSON, true);
        plan.set(ServerBuilder.ALLOW_UNHANDLED_APIS, true);
        plan.set(ServerBuilder.EXECUTOR, Here.HERE);
        server = plan.build(List.of(transport));
    }

    /** Builds the server from the current plan. */
    Server build() {
        server = plan.build(List.of(transport));
        return server;
    }

    /** The server that was built last. */
    Server server() {
        return server;
    }

    Server start() {
        build().start();
        return server;
    }

    @AfterEach
    void stop() {
        server.stop();
    }
}
