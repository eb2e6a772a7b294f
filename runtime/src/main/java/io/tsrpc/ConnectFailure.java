package io.tsrpc;

import io.tsrpc.log.EscapedText;
import io.tsrpc.log.ThrownText;
import org.jspecify.annotations.Nullable;

/**
 * Why a connection could not be made. {@link ConnectResult#failure()} has it.
 *
 * <pre>{@code
 * ConnectFailure failure = client.connect().join().failure();
 * if (failure != null && Integer.valueOf(401).equals(failure.httpStatus())) {
 *     login();
 * }
 * }</pre>
 *
 * <p>The codes are those of Node where it has one: {@code ECONNREFUSED} if nobody listens, {@code ENOTFOUND} if the
 * host's name is unknown, {@code ETIMEDOUT} if the server did not answer in time, {@code EHOSTUNREACH} or
 * {@code ENETUNREACH} if there is no route to it, {@code ECONNRESET} if the server hung up, {@code EPROTO} for TLS,
 * {@code HPE_INVALID_CONSTANT} if the server does not speak HTTP, {@code INVALID_HTTP} if its answer is no valid HTTP,
 * {@code HTTP_STATUS} if the server or a proxy has refused the connection with an HTTP status, {@code PROXY_ERR},
 * {@code HEADERS_ERR} or {@code STOPPED_BY_FLOW} if the client's own proxy selector, headers, cookies or {@code preConnectFlow} have failed, {@code ABORTED} for an attempt that
 * {@code disconnect()} has ended, {@code AFTER_CONNECT_ERR} if {@link AfterConnect} has failed, and {@code CONNECT_ERR} for anything else: message and cause say what.
 *
 * @param code a code for programs, such as {@link ErrorCode#ECONNREFUSED}
 * @param message a text for people
 * @param httpStatus the status with which the server or a proxy has refused the connection, or null
 * @param cause the exception, or null if there was none
 */
public record ConnectFailure(
        ErrorCode code,
        String message,
        @Nullable Integer httpStatus,
        @Nullable Throwable cause) {
    /** Returns a text for logs, with escapes in place of control characters: the server may have chosen what is in it. */
    @Override
    public String toString() {
        return EscapedText.of("ConnectFailure[code=" + code + ", message=" + message + ", httpStatus=" + httpStatus
                + ", cause=" + (cause == null ? null : ThrownText.of(cause)) + "]");
    }
}
