package io.tsrpc.client;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.proto.Service;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors that clients make themselves, in TSRPC's words where it has any. */
public final class ClientErrors {
    private ClientErrors() {}

    static TsrpcError invalidApi(Service service) {
        return client("Invalid api name: " + service.name(), "INVALID_API_NAME");
    }

    static TsrpcError invalidMsg(Service service) {
        return client("Invalid msg name: " + service.name(), "INVALID_MSG_NAME");
    }

    static TsrpcError invalidRequest(String text) {
        return client(text, "INPUT_DATA_ERR");
    }

    static TsrpcError invalidMessage(String text) {
        return client(text, "ENCODE_MSG_ERR");
    }

    static TsrpcError aborted() {
        return client("Aborted", TsrpcError.ABORTED);
    }

    /** The client is closed. */
    public static TsrpcError closed() {
        return client("The client is closed", TsrpcError.ABORTED);
    }

    /** A flow gave null or threw. */
    public static TsrpcError stoppedBy(String flow) {
        return client("Canceled by " + flow, TsrpcError.STOPPED_BY_FLOW);
    }

    static TsrpcError notConnected() {
        return client("WebSocket is not connected", "WS_NOT_OPEN");
    }

    static TsrpcError notSent() {
        return network("Network Error", "SEND_BUF_ERR");
    }

    static TsrpcError lostConnection(@Nullable String reason) {
        return network(reason == null || reason.isEmpty() ? "Lost connection to server" : reason, "LOST_CONN");
    }

    /** The time of a call is up, as clients on long connections say it. */
    public static TsrpcError timeout() {
        return network("Request Timeout", "TIMEOUT");
    }

    /** The server's answer makes no sense. */
    public static TsrpcError unreadable() {
        return TsrpcError.of("Parse server output error", TsrpcErrorType.SERVER_ERROR);
    }

    /** A failure of the network. */
    public static TsrpcError network(String message, String code) {
        return TsrpcError.of(message, TsrpcErrorType.NETWORK_ERROR, code);
    }

    private static TsrpcError client(String message, String code) {
        return client(message, ErrorCode.of(code));
    }

    private static TsrpcError client(String message, ErrorCode code) {
        return new TsrpcError(message, TsrpcErrorType.CLIENT_ERROR, code, Map.of());
    }
}
