package io.tsrpc.net;

import io.tsrpc.ErrorCode;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a connection, in the words of Node.
 *
 * @param code a code such as {@code ECONNREFUSED}, or null if Node has none
 * @param message Node's text for the code, or else the exception's own, with host and port
 */
public record ConnectionProblem(@Nullable ErrorCode code, String message) {
    private static final int MOST_CAUSES = 100;

    /** Describes the exception with which a connection to {@code server} failed or broke. */
    public static ConnectionProblem of(Throwable thrown, ServerAddress server) {
        CookiesException cookies = find(thrown, CookiesException.class);
        if (cookies != null) {
            return new ConnectionProblem(ErrorCode.HEADERS_ERR, text(cookies));
        }
        ProxySelectorException selector = find(thrown, ProxySelectorException.class);
        if (selector != null) {
            return new ConnectionProblem(ErrorCode.PROXY_ERR, text(selector));
        }
        RefusedException refused = find(thrown, RefusedException.class);
        if (refused != null) { // its text names the proxy
            return new ConnectionProblem(ErrorCode.HTTP_STATUS, text(refused));
        }
        ProxyFailedException proxy = find(thrown, ProxyFailedException.class);
        return proxy == null
                ? of(thrown, server.host(), server.port())
                : of(thrown, proxy.host(), proxy.port()).at(proxy);
    }

    /** Says that the peer was a proxy, and which. */
    private ConnectionProblem at(ProxyFailedException proxy) {
        String which = message.contains(proxy.host()) ? "" : " " + proxy.host() + ":" + proxy.port();
        return new ConnectionProblem(code, message + " (the proxy" + which + ")");
    }

    private static ConnectionProblem of(Throwable thrown, String host, int port) {
        if (has(thrown, UnresolvedAddressException.class) || has(thrown, UnknownHostException.class)) {
            return new ConnectionProblem(ErrorCode.ENOTFOUND, "getaddrinfo ENOTFOUND " + host);
        }
        if (has(thrown, NoRouteToHostException.class)) {
            return notConnected(ErrorCode.EHOSTUNREACH, host, port);
        }
        if (has(thrown, SocketException.class) && messageContains(thrown, "network is unreachable")) {
            return notConnected(ErrorCode.ENETUNREACH, host, port);
        }
        if (has(thrown, ConnectException.class)) {
            return notConnected(
                    messageContains(thrown, "timed out") ? ErrorCode.ETIMEDOUT : ErrorCode.ECONNREFUSED, host, port);
        }
        if (has(thrown, NotHttpException.class)) {
            return new ConnectionProblem(ErrorCode.HPE_INVALID_CONSTANT, "Parse Error: Expected HTTP/, RTSP/ or ICE/");
        }
        InvalidHttpException invalid = find(thrown, InvalidHttpException.class);
        if (invalid != null) {
            return new ConnectionProblem(
                    ErrorCode.INVALID_HTTP, "Invalid HTTP from " + host + ":" + port + ": " + text(invalid));
        }
        SSLException tls = find(thrown, SSLException.class);
        if (tls != null) {
            return new ConnectionProblem(ErrorCode.EPROTO, text(tls));
        }
        return broken(thrown, host, port);
    }

    private static ConnectionProblem notConnected(ErrorCode code, String host, int port) {
        return new ConnectionProblem(code, "connect " + code + " " + host + ":" + port);
    }

    private static ConnectionProblem broken(Throwable thrown, String host, int port) {
        if (has(thrown, EndedEarlyException.class)) {
            return new ConnectionProblem(ErrorCode.ECONNRESET, "aborted");
        }
        if (messageContains(thrown, "reset") || messageContains(thrown, "broken pipe")) {
            return new ConnectionProblem(ErrorCode.ECONNRESET, "read ECONNRESET");
        }
        if (has(thrown, EOFException.class) || has(thrown, ClosedChannelException.class)) {
            return new ConnectionProblem(ErrorCode.ECONNRESET, "socket hang up");
        }
        if (messageContains(thrown, "timed out")) {
            return new ConnectionProblem(ErrorCode.ETIMEDOUT, "read ETIMEDOUT");
        }
        return new ConnectionProblem(null, host + ":" + port + ": " + text(root(thrown)));
    }

    /** What an exception says, or its class if it says nothing. */
    public static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    /** The innermost cause. */
    public static Throwable root(Throwable thrown) {
        return chain(thrown).reduce(thrown, (effect, cause) -> cause);
    }

    /** From effect to cause. User code may make circles. */
    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        return find(thrown, type) != null;
    }

    /** The first exception of this type, going from effect to cause; null if there is none. */
    public static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        return chain(thrown)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    private static boolean messageContains(Throwable thrown, String words) {
        return chain(thrown)
                .anyMatch(t ->
                        String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT).contains(words));
    }
}
