package io.tsrpc.http;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.client.ClientErrors;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.net.ConnectionProblem;
import io.tsrpc.net.NotHttpException;
import io.tsrpc.net.RefusedException;
import io.tsrpc.net.ServerAddress;
import java.util.Set;

/** Maps what was wrong with a connection to the errors of TSRPC's client for Node. */
final class NetworkFailure {
    /** What user code of the client is to blame for. */
    private static final Set<ErrorCode> USER_CODE = Set.of(ErrorCode.HEADERS_ERR, ErrorCode.PROXY_ERR);

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
        ConnectionProblem problem = ConnectionProblem.of(thrown, server);
        ErrorCode code = problem.code();
        if (code == null) {
            Throwable root = ConnectionProblem.root(thrown);
            return root instanceof RuntimeException || root instanceof Error
                    ? CallErrors.failed(root)
                    : ClientErrors.network(problem.message(), ErrorCode.CONNECT_ERR);
        }
        return USER_CODE.contains(code)
                ? CallErrors.local(problem.message(), code)
                : withDetails(ClientErrors.network(problem.message(), code), thrown);
    }

    private static TsrpcError withDetails(TsrpcError error, Throwable thrown) {
        RefusedException refused = ConnectionProblem.find(thrown, RefusedException.class);
        if (refused != null) { // by a proxy
            return error.with("httpCode", refused.status());
        }
        NotHttpException other = ConnectionProblem.find(thrown, NotHttpException.class);
        return other == null ? error : error.with("cause", ConnectionProblem.text(other));
    }
}
