package io.tsrpc.server;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcException;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.log.ThrownText;
import io.tsrpc.wire.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The errors with which a server answers what has been thrown. Only a {@link TsrpcException} is meant for clients; of
 * any other exception they get the text only if the server is to return inner errors.
 */
record ServerErrors(boolean returnInnerError) {
    /** The error of an exception that was thrown while a call was decoded or handled, or that stopped it in a flow. */
    TsrpcError of(Throwable thrown) {
        if (thrown instanceof TsrpcException told) {
            return told.error();
        }
        if (thrown instanceof FlowFailedException failed) {
            return of(failed.thrown());
        }
        return thrown instanceof InvalidInputException invalid ? invalidInput(invalid) : internal(thrown);
    }

    private TsrpcError invalidInput(InvalidInputException invalid) {
        Exception refusal = invalid.refusal();
        if (refusal instanceof TsrpcException told) {
            return told.error();
        }
        return withInner(error(String.valueOf(invalid.getMessage()), ErrorCode.INPUT_DATA_ERR), refusal);
    }

    /** The error of a failure of the server itself. */
    TsrpcError internal(Throwable thrown) {
        return withInner(error("Internal Server Error", ErrorCode.INTERNAL_ERR), thrown);
    }

    private TsrpcError withInner(TsrpcError error, @Nullable Throwable inner) {
        return returnInnerError && inner != null ? error.with("innerErr", ThrownText.messageOrText(inner)) : error;
    }

    /** An error of the server. */
    static TsrpcError error(String message, ErrorCode code) {
        return TsrpcError.of(message, TsrpcErrorType.SERVER_ERROR, code);
    }
}
