package io.tsrpc.http;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Option;
import io.tsrpc.transport.ListenOptions;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The options of a server's HTTP transport.
 *
 * @param <O> the type that the methods return: the builder of a server, or the options of a transport
 */
public interface HttpServerOptions<O> extends ListenOptions<O> {
    /** {@link #routes}. */
    Option<Routes> ROUTES = Option.of("routes", Routes.empty(), Routes::copy);

    /** {@link #httpStatus}. */
    Option<@Nullable HttpStatusPolicy> HTTP_STATUS = Option.unset("httpStatus");

    /** {@link #backlog}. */
    Option<Integer> BACKLOG = Option.between("backlog", 1_024, 0, Integer.MAX_VALUE);

    /** {@link #corsMaxAge}. */
    Option<Duration> CORS_MAX_AGE = Option.notNegative("corsMaxAge", Duration.ofHours(1));

    /** {@link #jsonHostPath}. */
    Option<String> JSON_HOST_PATH = Option.of("jsonHostPath", "/", path -> {
        String rooted = path.startsWith("/") ? path : "/" + path;
        return rooted.endsWith("/") ? rooted : rooted + "/";
    });

    /** {@link #maxConnections}. */
    Option<Integer> MAX_CONNECTIONS = Option.positive("maxConnections", 10_000);

    /** {@link #headTimeout}. */
    Option<Duration> HEAD_TIMEOUT = Option.notNegative("headTimeout", Duration.ofSeconds(5));

    /** {@link #minBodyRate}. */
    Option<Integer> MIN_BODY_RATE = Option.between("minBodyRate", 240, 0, Integer.MAX_VALUE);

    /** {@link #readTimeout}. */
    Option<Duration> READ_TIMEOUT = Option.notNegative("readTimeout", Duration.ofSeconds(60));

    /** {@link #writeTimeout}. */
    Option<Duration> WRITE_TIMEOUT = Option.notNegative("writeTimeout", Duration.ofSeconds(60));

    /** {@link #maxTotalPendingBytes}. */
    Option<@Nullable Long> MAX_TOTAL_PENDING_BYTES = Option.unsetPositiveLong("maxTotalPendingBytes");

    /** {@link #unansweredTimeout}. */
    Option<Duration> UNANSWERED_TIMEOUT = Option.notNegative("unansweredTimeout", Duration.ofSeconds(30));

    /**
     * Sets how many connections may wait to be accepted. Further clients must retry after a second, or are reset.
     * Default: 1,024. Zero selects the JDK's default, 50. The operating system may impose a lower limit.
     */
    default O backlog(int connections) {
        return set(BACKLOG, connections);
    }

    /**
     * Sets how long browsers may remember the answer to a preflight: which headers a page of {@link #allowedOrigins} may send. Default:
     * 1 hour. Zero sends no such header.
     */
    default O corsMaxAge(Duration age) {
        return set(CORS_MAX_AGE, age);
    }

    /** Sets the path prefix of JSON requests. Default: {@code /}. Missing slashes at both ends are added. */
    default O jsonHostPath(String path) {
        return set(JSON_HOST_PATH, path);
    }

    /** Sets how many requests may be open at once. Further requests get status 503. Default: 10,000. */
    default O maxConnections(int requests) {
        return set(MAX_CONNECTIONS, requests);
    }

    /**
     * Sets how long the head of a request may take from its first byte, with the handshake of TLS if the connection is new; then the
     * connection is closed. Zero means no limit but {@link #readTimeout}. Default: 5 s.
     */
    default O headTimeout(Duration timeout) {
        return set(HEAD_TIMEOUT, timeout);
    }

    /**
     * Sets how fast the body of a request has to arrive, in bytes per second, on average from its begin and after 5 s; else the
     * connection is closed. What has come fast makes up for pauses later. On routes the time counts in which the handler waits for the
     * body. Zero means no limit but {@link #readTimeout}. Default: 240.
     */
    default O minBodyRate(int bytesPerSecond) {
        return set(MIN_BODY_RATE, bytesPerSecond);
    }

    /**
     * Sets how long the body of a request may take; then its connection is closed. On routes, how long each read may. The head has this
     * time as well if {@link #headTimeout} is longer. Zero means no limit. Default: 60 s.
     *
     * <p>A request that arrives slowly occupies a thread, but none for user code. Before Java 24 these threads are not virtual, and
     * there are at most 4,096 of them; clients that send slowly on purpose can occupy all of them for these times.
     */
    default O readTimeout(Duration timeout) {
        return set(READ_TIMEOUT, timeout);
    }

    /**
     * Sets how long a client may take to read an answer; then its connection is closed. Zero means no limit. Default:
     * 60 s.
     */
    default O writeTimeout(Duration timeout) {
        return set(WRITE_TIMEOUT, timeout);
    }

    /**
     * Sets how many bytes of answers to calls may wait to be written. Beyond it the connections are closed whose answers have been
     * written for longest, until a quarter is free. What routes send does not count. Default: a quarter of the memory that the JVM may use.
     */
    default O maxTotalPendingBytes(long bytes) {
        return set(MAX_TOTAL_PENDING_BYTES, bytes);
    }

    /**
     * Sets how long the server keeps a request that a flow has left without an answer; then it closes it, as
     * {@code close("No answer")} does. TSRPC keeps such a request until the client disconnects, which cannot be
     * detected here. Zero means no limit. Default: 30 s.
     */
    default O unansweredTimeout(Duration timeout) {
        return set(UNANSWERED_TIMEOUT, timeout);
    }

    /**
     * Sets what the server answers besides its APIs, such as downloads, uploads and webhooks; see {@link Routes}. Called again it
     * replaces them.
     *
     * @param fill adds the routes; called before this method returns
     */
    default O routes(Consumer<Routes> fill) {
        requireNonNull(fill, "fill");
        Routes routes = Routes.empty();
        fill.accept(routes);
        return set(ROUTES, routes);
    }

    /**
     * Sets with which status errors are sent, for tools that look at it. Default: none, as in TSRPC: 200 for all but errors in JSON that
     * are no business errors, which have 500. {@code tsrpc-browser} understands replies with 200 and 500 only; an error with another
     * status is {@code HTTP Error 404} there. Clients in Node and Java ignore the status.
     */
    default O httpStatus(HttpStatusPolicy policy) {
        requireNonNull(policy, "policy");
        return set(HTTP_STATUS, policy);
    }
}
