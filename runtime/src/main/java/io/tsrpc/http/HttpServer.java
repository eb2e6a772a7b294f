package io.tsrpc.http;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.proto.ServiceProto;
import java.util.function.Consumer;

/**
 * Serves a protocol set over HTTP, with the JDK's built-in server. Each request is a {@link io.tsrpc.Connection} of its
 * own: it makes one call or sends one message. The server cannot send messages to it, and {@link #connections()} is
 * empty.
 *
 * <pre>{@code
 * HttpServer server = HttpServer.builder(ChatProtocol.PROTO).port(3000).json(true)
 *         .implement(new UserApis())
 *         .build();
 * server.start();
 * }</pre>
 *
 * <p><b>Requests.</b> Calls and messages are POSTs, in {@code application/json}, in {@code application/octet-stream} or without a
 * {@code Content-Type}; another type gets 415. {@link Builder#routes} adds answers to other requests; what has none gets 405.
 *
 * <p><b>Responses.</b> A binary request is a POST to any path; its response has status 200, errors included, unless a handler
 * ({@link io.tsrpc.Connection#response()}) or {@link Builder#httpStatus} says otherwise. If
 * {@link Builder#json} is on, a POST of {@code application/json} to {@code <jsonHostPath><service name>} is a JSON
 * request; its response has status 200 too, except that an error of a call other than {@code ApiError} has 500. A
 * message ({@code ?type=msg} in JSON) gets an empty response before its handlers run. While the server is not open,
 * every request but {@code OPTIONS} gets status 503. A body over {@link Builder#maxMessageSize} bytes gets 413;
 * 503 if the server holds more than {@link Builder#maxTotalUnhandledBytes} allows and the body is among the largest.
 *
 * <p><b>Connections.</b> {@code close(reason)} sends an empty response with the header {@code X-TSRPC-Close-Reason}.
 * The server detects a disconnected client only when it writes to it; the answer is then dropped. A request whose body comes in chunks
 * ({@code Transfer-Encoding: chunked}) is the last of its connection, since the JDK's server cannot be trusted to find its end; one
 * with trailers after its chunks is not served.
 *
 * <p><b>Limits of the JDK's server</b> apply to the whole JVM. This class sets these unless they are set: {@code
 * sun.net.httpserver.nodelay} to true, since answers take 40 ms without it; {@code sun.net.httpserver.maxIdleConnections} to 10,000 and
 * {@code sun.net.httpserver.idleInterval} to 75 seconds, since calls are lost if the server closes idle connections before its clients
 * do; {@code jdk.httpserver.maxConnections} to 20,000, or more if {@link Builder#maxConnections} is more, but on Linux at most three
 * quarters of the files that the process may have open; both to less if so many connections would take more than a quarter of the heap;
 * {@code sun.net.httpserver.maxReqHeaders} to 100 and {@code maxReqHeaderSize} to 16 KiB and 32 bytes for each. Responses tell clients to
 * close idle connections 5 seconds before the interval ends ({@code Keep-Alive}), or after 25 seconds if it was not set on the command line.
 * This has no effect if the JVM has started another such server before, and a warning says so; then set all of them on the command line.
 */
public interface HttpServer extends Server {
    /**
     * Creates a builder of a server of {@code proto}, with the default options.
     *
     * @throws IllegalStateException if the JDK's module jdk.httpserver is missing
     */
    static Builder builder(ServiceProto proto) {
        JdkHttpServerModule.require();
        return new HttpServerBuilder(proto);
    }

    /**
     * Creates an HTTP transport for a server built with {@link Server#builder}. A transport belongs to one server.
     *
     * @param options sets options that differ from their defaults; called before this method returns
     * @throws IllegalStateException if the JDK's module jdk.httpserver is missing
     */
    static HttpServerTransport transport(Consumer<TransportOptions> options) {
        requireNonNull(options, "options");
        JdkHttpServerModule.require();
        HttpTransportOptions chosen = new HttpTransportOptions();
        options.accept(chosen);
        return new HttpServerTransport(chosen.values());
    }

    /** The options of a server's HTTP transport. Every method returns this object. */
    interface TransportOptions extends HttpServerOptions<TransportOptions> {}

    /** The port on which the server listens. Before it has started, the configured port. */
    int port();

    /** Builds an HTTP server. Every method except {@link #build} returns this builder. */
    interface Builder extends ServerBuilder<Builder>, HttpServerOptions<Builder> {
        /** Creates the server, which is not started. The builder remains usable. */
        HttpServer build();
    }
}
