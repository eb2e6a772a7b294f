package io.tsrpc.http;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.client.ClientErrors;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.net.ConnectionProblem;
import io.tsrpc.net.CookiesException;
import io.tsrpc.net.NotHttpException;
import io.tsrpc.net.RefusedException;
import io.tsrpc.net.ServerAddress;

/** Maps what was wrong with a connection to the errors of TSRPC's client for Node. */
final class NetworkFailure {
    private static final String CAUSE = "cause";

    private NetworkFailure() {}

    static TsrpcError timeout() {
        return ClientErrors.network("Request timeout", ErrorCode.ECONNABORTED);
    }

    /** Returns the error for the exception with which a request failed. */
    static TsrpcError of(Throwable thrown, ServerAddress server) {
        ResponseReader.TooLargeException tooLarge =
                ConnectionProblem.find(thrown, ResponseReader.TooLargeException.class);
        if (tooLarge != null) {
            return ClientErrors.tooLarge(String.valueOf(tooLarge.getMessage()));
        }
        if (ConnectionProblem.find(thrown, ResponseReader.TruncatedException.class) != null) {
            return ClientErrors.network("aborted", ErrorCode.ECONNRESET);
        }
        RefusedException refused = ConnectionProblem.find(thrown, RefusedException.class);
        if (refused != null) { // by a proxy
            return TsrpcError.of(ConnectionProblem.text(refused), TsrpcErrorType.NETWORK_ERROR)
                    .with("httpCode", refused.status());
        }
        CookiesException cookies = ConnectionProblem.find(thrown, CookiesException.class);
        if (cookies != null) {
            return CallErrors.local(ConnectionProblem.text(cookies), ErrorCode.HEADERS_ERR);
        }
        return withCause(of(ConnectionProblem.of(thrown, server)), thrown);
    }

    private static TsrpcError of(ConnectionProblem problem) {
        return problem.code() == null
                ? TsrpcError.of(problem.message(), TsrpcErrorType.NETWORK_ERROR)
                : ClientErrors.network(problem.message(), problem.code());
    }

    private static TsrpcError withCause(TsrpcError error, Throwable thrown) {
        NotHttpException other = ConnectionProblem.find(thrown, NotHttpException.class);
        return other == null ? error : error.with(CAUSE, ConnectionProblem.text(other));
    }
}
