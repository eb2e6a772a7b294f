package io.tsrpc.inner;

import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.Option;
import io.tsrpc.RequestHead;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.proto.ServiceProto;
import java.util.function.Consumer;

/**
 * A server for clients in the same JVM, without a network. Everything else works as on a real connection: frames are
 * encoded and decoded, flows run, and connections open, close and fail. It is intended for tests of handlers.
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
    /** Builds an in-process server. Every method except {@link #build} returns this builder. */
    interface Builder extends ServerBuilder<Builder> {
        /** Creates the server, which is not started. */
        InnerServer build();
    }

    /** The options of an in-process client. */
    interface Options extends DuplexClientOptions<Options> {
        /** {@link #request}. */
        Option<RequestHead> REQUEST = Option.of("request", RequestHead.withoutHttp("127.0.0.1"));

        /**
         * What the server sees as {@link io.tsrpc.Connection#request()}. {@link #headers} are added to it. Default: a head without
         * HTTP, from 127.0.0.1.
         *
         * <pre>{@code
         * server.newClient(o -> o.request(RequestHead.builder().ip("10.0.0.1").cookie("session", "s1").build()));
         * }</pre>
         */
        default Options request(RequestHead head) {
            return set(REQUEST, head);
        }
    }

    /** Creates a builder of a server of {@code proto}. */
    static Builder builder(ServiceProto proto) {
        return new InnerServerBuilder(proto);
    }

    /**
     * Creates an in-process transport for a server built with {@link Server#builder}. A transport belongs to one
     * server. Its clients are created with {@link DuplexClient#over} and {@link InnerServerTransport#clients}.
     */
    static InnerServerTransport transport() {
        return new InnerServerTransport();
    }

    /** Creates a client of this server with the default options, not connected yet. */
    default DuplexClient newClient() {
        return newClient(options -> {});
    }

    /**
     * Creates a client of this server, not connected yet. Connecting fails unless the server is started.
     *
     * @param options sets options that differ from their defaults; called before this method returns
     */
    DuplexClient newClient(Consumer<Options> options);
}
