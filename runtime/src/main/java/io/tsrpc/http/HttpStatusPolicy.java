package io.tsrpc.http;

import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;

/**
 * Says with which HTTP status an error of a call is sent, for tools that look at the status: gateways, monitors, curl. {@link
 * HttpServerOptions#httpStatus} sets it.
 *
 * <pre>{@code
 * builder.httpStatus(error -> error.hasCode("NEED_LOGIN") ? 401 : HttpStatusPolicy.STANDARD.statusOf(error));
 * }</pre>
 */
@FunctionalInterface
public interface HttpStatusPolicy {
    /**
     * Business errors: 400. {@code INPUT_DATA_ERR}: 400. {@code TOO_MANY_CALLS}: 429. {@code UNHANDLED_API}: 501. {@code
     * SERVER_TIMEOUT}: 504. Others: 500.
     */
    HttpStatusPolicy STANDARD = error -> {
        if (error.type() == TsrpcErrorType.API_ERROR) {
            return 400;
        }
        return switch (String.valueOf(error.code())) {
            case "INPUT_DATA_ERR" -> 400;
            case "TOO_MANY_CALLS" -> 429;
            case "UNHANDLED_API" -> 501;
            case "SERVER_TIMEOUT" -> 504;
            default -> 500;
        };
    };

    /**
     * Returns the status of an error: 200 to 599, and none that forbids a body. Thread-safe; must not block. If it throws or returns
     * another number, the failure is logged and the status is 500.
     */
    int statusOf(TsrpcError error);
}
