package io.tsrpc.net;

import io.tsrpc.ErrorCode;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong with a connection, in the words of Node.
 *
 * @param code a code such as {@code ECONNREFUSED}, or null if Node has none
 * @param message Node's text for the code, or else the exception's own
 */
public record ConnectionProblem(@Nullable ErrorCode code, String message) {
    /** Describes the exception with which a connection to {@code server} failed or broke. */
    public static ConnectionProblem of(Throwable thrown, ServerAddress server) {
        if (has(thrown, UnresolvedAddressException.class) || has(thrown, UnknownHostException.class)) {
            return new ConnectionProblem(ErrorCode.ENOTFOUND, "getaddrinfo ENOTFOUND " + server.host());
        }
        if (has(thrown, NoRouteToHostException.class)) {
            return notConnected(ErrorCode.EHOSTUNREACH, server);
        }
        if (has(thrown, ConnectException.class)) {
            return notConnected(
                    messageContains(thrown, "timed out") ? ErrorCode.ETIMEDOUT : ErrorCode.ECONNREFUSED, server);
        }
        if (has(thrown, NotHttpException.class)) {
            return new ConnectionProblem(ErrorCode.HPE_INVALID_CONSTANT, "Parse Error: Expected HTTP/, RTSP/ or ICE/");
        }
        SSLException tls = find(thrown, SSLException.class);
        if (tls != null) {
            return new ConnectionProblem(ErrorCode.EPROTO, String.valueOf(tls.getMessage()));
        }
        return broken(thrown);
    }

    private static ConnectionProblem notConnected(ErrorCode code, ServerAddress server) {
        return new ConnectionProblem(code, "connect " + code + " " + server.host() + ":" + server.port());
    }

    private static ConnectionProblem broken(Throwable thrown) {
        if (messageContains(thrown, "reset") || messageContains(thrown, "broken pipe")) {
            return new ConnectionProblem(ErrorCode.ECONNRESET, "read ECONNRESET");
        }
        if (has(thrown, EOFException.class) || has(thrown, ClosedChannelException.class)) {
            return new ConnectionProblem(ErrorCode.ECONNRESET, "socket hang up");
        }
        return new ConnectionProblem(null, text(root(thrown)));
    }

    /** What an exception says, or its class if it says nothing. */
    public static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }

    /** The innermost cause. */
    public static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable t = thrown.getCause(); t != null; t = t.getCause()) {
            root = t;
        }
        return root;
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        return find(thrown, type) != null;
    }

    /** The first exception of this type, going from effect to cause; null if there is none. */
    public static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    private static boolean messageContains(Throwable thrown, String words) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String message = t.getMessage();
            if (message != null && message.toLowerCase(Locale.ROOT).contains(words)) {
                return true;
            }
        }
        return false;
    }
}
