package io.tsrpc.http;

import io.tsrpc.Option;
import io.tsrpc.transport.ListenOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the HTTP transport of a server can be told.
 *
 * @param <O> what is told: a builder of a server, or the options of a transport
 */
public interface HttpServerOptions<O> extends ListenOptions<O> {
    /** {@link #backlog}. */
    Option<Integer> BACKLOG = Option.of("backlog", 1_024);

    /** {@link #cors}; empty sends no header. */
    Option<String> CORS = Option.of("cors", "*");

    /** {@link #corsMaxAge}. */
    Option<Duration> CORS_MAX_AGE = Option.notNegative("corsMaxAge", Duration.ofHours(1));

    /** {@link #jsonHostPath}. */
    Option<String> JSON_HOST_PATH = Option.of("jsonHostPath", "/", path -> {
        String rooted = path.startsWith("/") ? path : "/" + path;
        return rooted.endsWith("/") ? rooted : rooted + "/";
    });

    /** {@link #maxConnections}. */
    Option<Integer> MAX_CONNECTIONS = Option.positive("maxConnections", 10_000);

    /** {@link #readTimeout}. */
    Option<Duration> READ_TIMEOUT = Option.notNegative("readTimeout", Duration.ofSeconds(60));

    /** {@link #writeTimeout}. */
    Option<Duration> WRITE_TIMEOUT = Option.notNegative("writeTimeout", Duration.ofSeconds(60));

    /** {@link #unansweredTimeout}. */
    Option<Duration> UNANSWERED_TIMEOUT = Option.notNegative("unansweredTimeout", Duration.ofSeconds(30));

    /**
     * How many connections may wait for being accepted; of more, clients have to try again after a second or are reset.
     * Default: 1,024; zero means the JDK's choice, which is 50. The system may have a lower limit.
     */
    default O backlog(int connections) {
        return set(BACKLOG, connections);
    }

    /**
     * Which pages of other origins may call: the value of {@code Access-Control-Allow-Origin}. Default: {@code *}, any;
     * null or an empty text sends no such header, and {@code OPTIONS} is then no request of its own kind.
     */
    default O cors(@Nullable String origin) {
        return set(CORS, origin == null ? "" : origin);
    }

    /** How long browsers may remember {@link #cors}. Default: an hour; zero says nothing about it. */
    default O corsMaxAge(Duration age) {
        return set(CORS_MAX_AGE, age);
    }

    /** Below which path JSON requests are. Default: {@code /}. Slashes at both ends are added where they lack. */
    default O jsonHostPath(String path) {
        return set(JSON_HOST_PATH, path);
    }

    /** How many requests may be open at once; another is answered with 503. Default: 10,000. */
    default O maxConnections(int requests) {
        return set(MAX_CONNECTIONS, requests);
    }

    /**
     * How long a request may take from its first to its last byte; its connection is closed then. Zero waits for
     * ever. Default: 60 s.
     *
     * <p>A request that arrives slowly holds a thread of the server's executor. Where those are not virtual (before Java
     * 21) clients that are slow on purpose can occupy all of them for this time: give a shorter one there, or put a
     * proxy in front.
     */
    default O readTimeout(Duration timeout) {
        return set(READ_TIMEOUT, timeout);
    }

    /** How long a client may take to read an answer; its connection is closed then. Zero waits for ever. Default: 60 s. */
    default O writeTimeout(Duration timeout) {
        return set(WRITE_TIMEOUT, timeout);
    }

    /**
     * How long a request is kept that a flow has left without an answer; then it is closed as {@code close("No
     * answer")} does. TSRPC keeps it until the client gives up, which cannot be noticed here. Zero keeps it for ever.
     * Default: 30 s.
     */
    default O unansweredTimeout(Duration timeout) {
        return set(UNANSWERED_TIMEOUT, timeout);
    }
}
