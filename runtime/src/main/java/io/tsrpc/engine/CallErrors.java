package io.tsrpc.engine;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.codec.CodecException;
import io.tsrpc.log.MissingCode;
import io.tsrpc.log.ThrownText;
import io.tsrpc.proto.ApiService;

/** Errors created by a caller. The texts are TSRPC's where it has one. */
public final class CallErrors {
    private CallErrors() {}

    static TsrpcError invalidApi(ApiService<?, ?> service) {
        return local("Invalid api name: " + service.name(), ErrorCode.INVALID_API_NAME);
    }

    static TsrpcError invalidRequest(String text) {
        return local(text, ErrorCode.INPUT_DATA_ERR);
    }

    static TsrpcError aborted() {
        return local("Aborted", ErrorCode.ABORTED);
    }

    /** A flow returned null or threw. */
    public static TsrpcError stoppedBy(String flow) {
        return local("Canceled by " + flow, ErrorCode.STOPPED_BY_FLOW);
    }

    /** The calling side failed, for example because it has no memory. */
    public static TsrpcError notMade(Throwable thrown) {
        return local("The request was not sent: " + why(thrown), ErrorCode.INTERNAL_ERR);
    }

    /** The calling side failed when the request was perhaps sent already. */
    public static TsrpcError failed(Throwable thrown) {
        return local("The client failed: " + why(thrown), ErrorCode.INTERNAL_ERR);
    }

    private static String why(Throwable thrown) {
        return MissingCode.isReason(thrown) ? MissingCode.text(thrown) : ThrownText.of(thrown);
    }

    /** The reply cannot be decoded. */
    public static TsrpcError unreadable() {
        return TsrpcError.of("Parse server output error", TsrpcErrorType.SERVER_ERROR);
    }

    /** The reply cannot be decoded because of {@code problem}, which says where if a codec has thrown it. */
    public static TsrpcError unreadable(Throwable problem) {
        if (MissingCode.isReason(problem)) { // it is not the reply that is wrong
            return local("The reply cannot be read: " + MissingCode.text(problem), ErrorCode.INTERNAL_ERR);
        }
        return unreadable()
                .with(
                        "cause",
                        problem instanceof CodecException codec
                                ? String.valueOf(codec.getMessage())
                                : ThrownText.of(problem));
    }

    /** An error on the calling side, before anything was sent. */
    public static TsrpcError local(String message, ErrorCode code) {
        return TsrpcError.of(message, TsrpcErrorType.CLIENT_ERROR, code);
    }
}
