package io.tsrpc.http;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.client.ClientErrors;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Maps Java's network exceptions to the errors of TSRPC's client for Node. */
final class NetworkFailure {
    private NetworkFailure() {}

    static TsrpcError timeout() {
        return ClientErrors.network("Request timeout", ErrorCode.ECONNABORTED);
    }

    /** Returns the error for an exception of {@link java.net.http.HttpClient}. */
    static TsrpcError of(Throwable thrown, ServerUrl server) {
        LimitedBody.TooLargeException tooLarge = find(thrown, LimitedBody.TooLargeException.class);
        if (tooLarge != null) {
            return ClientErrors.tooLarge(String.valueOf(tooLarge.getMessage()));
        }
        if (has(thrown, UnresolvedAddressException.class) || has(thrown, UnknownHostException.class)) {
            return ClientErrors.network("getaddrinfo ENOTFOUND " + server.host(), ErrorCode.ENOTFOUND);
        }
        if (has(thrown, NoRouteToHostException.class)) {
            return notConnected(ErrorCode.EHOSTUNREACH, server);
        }
        if (has(thrown, ConnectException.class)) {
            return notConnected(
                    messageContains(thrown, "timed out") ? ErrorCode.ETIMEDOUT : ErrorCode.ECONNREFUSED, server);
        }
        return has(thrown, HttpTimeoutException.class) ? timeout() : connected(thrown);
    }

    private static TsrpcError notConnected(ErrorCode code, ServerUrl server) {
        return ClientErrors.network("connect " + code + " " + server.address(), code);
    }

    private static TsrpcError connected(Throwable thrown) {
        SSLException tls = find(thrown, SSLException.class);
        if (tls != null) {
            return ClientErrors.network(String.valueOf(tls.getMessage()), ErrorCode.EPROTO);
        }
        if (messageContains(thrown, "reset") || messageContains(thrown, "broken pipe")) {
            return ClientErrors.network("read ECONNRESET", ErrorCode.ECONNRESET);
        }
        if (has(thrown, EOFException.class)
                || messageContains(thrown, "received no bytes")
                || messageContains(thrown, "eof reached")) {
            return ClientErrors.network("socket hang up", ErrorCode.ECONNRESET);
        }
        return TsrpcError.of(String.valueOf(root(thrown).getMessage()), TsrpcErrorType.NETWORK_ERROR);
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        return find(thrown, type) != null;
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
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

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable t = thrown.getCause(); t != null; t = t.getCause()) {
            root = t;
        }
        return root;
    }
}
