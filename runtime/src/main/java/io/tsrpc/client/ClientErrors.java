package io.tsrpc.client;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.log.EscapedText;
import io.tsrpc.proto.Service;
import org.jspecify.annotations.Nullable;

/** Errors created by clients. The texts are TSRPC's where it has one. {@link CallErrors} holds those of any caller. */
public final class ClientErrors {
    static final String NO_HEADERS = "The headers of the client could not be supplied";

    private ClientErrors() {}

    static TsrpcError invalidMsg(Service service) {
        return CallErrors.local("Invalid msg name: " + service.name(), ErrorCode.INVALID_MSG_NAME);
    }

    static TsrpcError invalidMessage(String text) {
        return CallErrors.local(text, ErrorCode.ENCODE_MSG_ERR);
    }

    static TsrpcError noHeaders() {
        return CallErrors.local(NO_HEADERS, ErrorCode.HEADERS_ERR);
    }

    /** The client is closed. */
    public static TsrpcError closed() {
        return CallErrors.local("The client is closed", ErrorCode.ABORTED);
    }

    static TsrpcError notConnected() {
        return CallErrors.local("WebSocket is not connected", ErrorCode.WS_NOT_OPEN);
    }

    static TsrpcError tooManyWaiting(int most) {
        return CallErrors.local(
                "WebSocket is not connected, and " + most + " wait for it already", ErrorCode.TOO_MANY_WAITING);
    }

    static TsrpcError notSent() {
        return network("Network Error", ErrorCode.SEND_BUF_ERR);
    }

    /** The connection ended before the reply, for this reason if the server has told one. */
    public static TsrpcError lostConnection(@Nullable String reason) {
        String text = reason == null || reason.isEmpty() ? "Lost connection to server" : EscapedText.of(reason);
        return network(text, ErrorCode.LOST_CONN);
    }

    /** A reply exceeds the client's size limit. */
    public static TsrpcError tooLarge(String message) {
        return TsrpcError.of(message, TsrpcErrorType.SERVER_ERROR, ErrorCode.ANSWER_TOO_LARGE);
    }

    /** A call has timed out, in the words of clients on long connections. */
    public static TsrpcError timeout() {
        return network("Request Timeout", ErrorCode.TIMEOUT);
    }

    /** A failure of the network. */
    public static TsrpcError network(String message, ErrorCode code) {
        return TsrpcError.of(message, TsrpcErrorType.NETWORK_ERROR, code);
    }

    /** Whether it is the server that has said so. One that has no rooms, such as TSRPC's own, can be used without. */
    static boolean isOfServer(TsrpcError error) {
        return error.type() == TsrpcErrorType.SERVER_ERROR || error.type() == TsrpcErrorType.API_ERROR;
    }

    /** Whether there is no connection, or none any more. */
    static boolean isLoss(TsrpcError error) {
        return error.hasCode(ErrorCode.LOST_CONN)
                || error.hasCode(ErrorCode.SEND_BUF_ERR)
                || error.hasCode(ErrorCode.WS_NOT_OPEN);
    }
}
