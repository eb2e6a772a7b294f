package io.tsrpc.http;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.proto.ServiceProto;
import java.util.function.Consumer;

/**
 * Serves a protocol set over HTTP, on the JDK's own server. Each request is a {@link io.tsrpc.Connection} of its own: it
 * makes one call or brings one message, so nothing can be sent to it, and {@link #connections()} is empty.
 *
 * <pre>{@code
 * HttpServer server = HttpServer.builder(ChatProtocol.PROTO).port(3000).json(true)
 *         .implement(new UserApis())
 *         .build();
 * server.start();
 * }</pre>
 *
 * <p><b>What is answered with what.</b> A binary request (a POST to any path) is answered with status 200, errors
 * included. If {@link Builder#json} is on, a POST of {@code application/json} to {@code <jsonHostPath><service name>} is a
 * JSON request; its answer is 200 as well, except that errors which are no business errors have 500. A message
 * ({@code ?type=msg} in JSON) is answered with nothing before its handlers run. While the server is not open everything is
 * answered with 503, and a body over {@link Builder#maxMessageSize} bytes with 413.
 *
 * <p><b>What a connection does.</b> {@code close(reason)} answers with nothing and the header
 * {@code X-TSRPC-Close-Reason}. A client that goes away is noticed only when it is written to; then the answer is
 * dropped. (Where the JVM has no virtual threads, the JDK's server remembers such a connection, some 10 KiB, if its answer
 * came after the handler had returned; {@code -Dsun.net.httpserver.maxRspTime} seconds make it forget.)
 *
 * <p><b>Limits of the JDK's server</b> hold for the whole JVM and are set on its command line:
 * {@code -Dsun.net.httpserver.idleInterval} (seconds until an idle connection is closed, 30),
 * {@code -Dsun.net.httpserver.maxIdleConnections} (200), {@code -Djdk.httpserver.maxConnections} (none),
 * {@code -Dsun.net.httpserver.maxReqHeaders} (200 lines) and, on later JDKs, {@code maxReqHeaderSize} (380 KiB). This class
 * sets {@code sun.net.httpserver.nodelay} to true unless it is set, since answers take 40 ms without it; that comes too late
 * if the JVM has run another such server before, so set {@code -Dsun.net.httpserver.nodelay=true} there.
 */
public interface HttpServer extends Server {
    /**
     * What is to serve {@code proto}, with the default options.
     *
     * @throws IllegalStateException if the JDK's module jdk.httpserver is missing
     */
    static Builder builder(ServiceProto proto) {
        JdkHttpServerModule.require();
        return new HttpServerBuilder(proto);
    }

    /**
     * An HTTP transport for a server that is described by {@link Server#builder}. It is of one server.
     *
     * @param options sets what differs from the defaults; called before this returns
     * @throws IllegalStateException if the JDK's module jdk.httpserver is missing
     */
    static HttpServerTransport transport(Consumer<TransportOptions> options) {
        JdkHttpServerModule.require();
        HttpTransportOptions told = new HttpTransportOptions();
        options.accept(told);
        return new HttpServerTransport(told.values());
    }

    /** What an HTTP transport of a server can be told. Every method returns these options. */
    interface TransportOptions extends HttpServerOptions<TransportOptions> {}

    /** The port that it listens on; before it has started, the one that the builder was told. */
    int port();

    /** What an HTTP server can be told before it is built. Every method returns this builder. */
    interface Builder extends ServerBuilder<Builder>, HttpServerOptions<Builder> {
        /** A server that has not started yet. The builder can be used further. */
        HttpServer build();
    }
}
