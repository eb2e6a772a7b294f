package io.tsrpc.http;

import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.proto.ServiceProto;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

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
    /** What is to serve {@code proto}, with the default options. */
    static Builder builder(ServiceProto proto) {
        return new HttpServerBuilder(proto);
    }

    /** The port that it listens on; before it has started, the one that the builder was told. */
    int port();

    /** What an HTTP server can be told before it is built. Every method returns this builder. */
    interface Builder extends ServerBuilder<Builder> {
        /**
         * Where to listen. Default: 3000; zero lets the system choose, see {@link HttpServer#port()}.
         *
         * @throws IllegalArgumentException if it is none of 0 to 65535
         */
        Builder port(int port);

        /** The address to listen on, or a name for it. Default: all addresses of this machine. */
        Builder host(String host);

        /**
         * How many connections may wait for being accepted; of more, clients have to try again after a second or are reset.
         * Default: 1,024; zero means the JDK's choice, which is 50. The system may have a lower limit.
         */
        Builder backlog(int connections);

        /** Serves https instead of http. Default: http. */
        Builder ssl(SSLContext context);

        /**
         * Which pages of other origins may call: the value of {@code Access-Control-Allow-Origin}. Default: {@code *}, any;
         * null or an empty text sends no such header, and {@code OPTIONS} is then no request of its own kind.
         */
        Builder cors(@Nullable String origin);

        /** How long browsers may remember {@link #cors}. Default: an hour; zero says nothing about it. */
        Builder corsMaxAge(Duration age);

        /** Below which path JSON requests are. Default: {@code /}. Slashes at both ends are added where they lack. */
        Builder jsonHostPath(String path);

        /**
         * Proxies whose {@code X-Forwarded-For} is believed: addresses or networks such as {@code 10.0.0.0/8}.
         * {@link io.tsrpc.Connection#ip()} is then the last address in that header that is no trusted proxy. Default: none,
         * unlike TSRPC, which believes the header's first address whoever sent it.
         *
         * @throws IllegalArgumentException if one is neither an address nor a network
         */
        Builder trustedProxies(String... addresses);

        /** How many requests may be open at once; another is answered with 503. Default: 10,000. */
        Builder maxConnections(int requests);

        /**
         * How long a request may take from its first to its last byte; its connection is closed then. Zero waits for
         * ever. Default: 60 s.
         *
         * <p>A request that arrives slowly holds a thread of the server's executor. Where those are not virtual (before Java
         * 21) clients that are slow on purpose can occupy all of them for this time: give a shorter one there, or put a
         * proxy in front.
         */
        Builder readTimeout(Duration timeout);

        /** How long a client may take to read an answer; its connection is closed then. Zero waits for ever. Default: 60 s. */
        Builder writeTimeout(Duration timeout);

        /**
         * How long a request is kept that a flow has left without an answer; then it is closed as {@code close("No
         * answer")} does. TSRPC keeps it until the client gives up, which cannot be noticed here. Zero keeps it for ever.
         * Default: 30 s.
         */
        Builder unansweredTimeout(Duration timeout);

        /** A server that has not started yet. The builder can be used further. */
        HttpServer build();
    }
}
