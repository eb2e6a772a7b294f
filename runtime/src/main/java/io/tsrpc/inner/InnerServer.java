package io.tsrpc.inner;

import io.tsrpc.ClientOptions;
import io.tsrpc.DuplexClient;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.proto.ServiceProto;
import java.util.function.Consumer;

/**
 * A server that its own JVM's clients reach without a network. Everything else is as on a real connection: frames are
 * encoded and decoded, flows run, and connections open, close and fail. It is what a test of handlers wants.
 *
 * <pre>{@code
 * try (InnerServer server = InnerServer.builder(ChatProtocol.PROTO).implement(new UserApis()).build();
 *         ChatWsClient client = ChatClient.over(server.newClient())) {
 *     server.start();
 *     client.connect().join();
 *     assertThat(client.user().login(req).join().isSucc()).isTrue();
 * }
 * }</pre>
 */
public interface InnerServer extends Server {
    /** What an in-process server can be told before it is built. */
    interface Builder extends ServerBuilder<Builder> {
        /** The server, which is not started yet. */
        InnerServer build();
    }

    /** What an in-process client can be told when it is made. */
    interface Options extends ClientOptions<Options> {}

    /** Begins to describe a server of {@code proto}. */
    static Builder builder(ServiceProto proto) {
        return new InnerServerBuilder(proto);
    }

    /**
     * An in-process transport for a server that is described by {@link Server#builder}. It is of one server. Its clients are made
     * with {@link DuplexClient#over} and {@link InnerServerTransport#clients}.
     */
    static InnerServerTransport transport() {
        return new InnerServerTransport();
    }

    /** A client of this server with the default options, which is not connected yet. */
    default DuplexClient newClient() {
        return newClient(options -> {});
    }

    /**
     * A client of this server, which is not connected yet. Connecting fails unless the server is started.
     *
     * @param options sets what differs from the defaults; called before this returns
     */
    DuplexClient newClient(Consumer<Options> options);
}
