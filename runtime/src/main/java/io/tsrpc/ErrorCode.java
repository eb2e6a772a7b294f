package io.tsrpc;

import static java.util.Objects.requireNonNull;

/**
 * A machine-readable error code: a string or a whole number, as in TSRPC. The constants are the codes that clients and servers
 * give themselves; {@code docs/errors.md} says when. Handlers give codes of their own.
 *
 * <pre>{@code
 * if (err.hasCode(ErrorCode.TIMEOUT)) { ... }
 * if (err.hasCode("NO_MONEY")) { ... }
 * if (err.hasCode(402)) { ... }
 * }</pre>
 */
public sealed interface ErrorCode {
    /** The request cannot be encoded; over HTTP also: the server cannot decode it. */
    ErrorCode INPUT_DATA_ERR = of("INPUT_DATA_ERR");

    /** The called API does not belong to the client's protocol set. */
    ErrorCode INVALID_API_NAME = of("INVALID_API_NAME");

    /** The message does not belong to the protocol set of the side that sends it. */
    ErrorCode INVALID_MSG_NAME = of("INVALID_MSG_NAME");

    /** The message cannot be encoded. */
    ErrorCode ENCODE_MSG_ERR = of("ENCODE_MSG_ERR");

    /** A client on a long connection is not connected. */
    ErrorCode WS_NOT_OPEN = of("WS_NOT_OPEN");

    /** The client aborted the call, or the call was made after the client was closed. */
    ErrorCode ABORTED = of("ABORTED");

    /** A flow stopped the call. */
    ErrorCode STOPPED_BY_FLOW = of("STOPPED_BY_FLOW");

    /** There was no reply in time, on a long connection. */
    ErrorCode TIMEOUT = of("TIMEOUT");

    /** The connection ended before the reply. */
    ErrorCode LOST_CONN = of("LOST_CONN");

    /** Too many bytes wait to be sent, or the connection is closing. */
    ErrorCode SEND_BUF_ERR = of("SEND_BUF_ERR");

    /** HTTP: the server refused the connection. */
    ErrorCode ECONNREFUSED = of("ECONNREFUSED");

    /** HTTP: there is no way to the server. */
    ErrorCode EHOSTUNREACH = of("EHOSTUNREACH");

    /** HTTP: the server's machine did not answer. */
    ErrorCode ETIMEDOUT = of("ETIMEDOUT");

    /** HTTP: the server's name has no address. */
    ErrorCode ENOTFOUND = of("ENOTFOUND");

    /** HTTP: the connection ended before the reply. */
    ErrorCode ECONNRESET = of("ECONNRESET");

    /** HTTP: there was no reply in time. */
    ErrorCode ECONNABORTED = of("ECONNABORTED");

    /** HTTP: TLS failed. */
    ErrorCode EPROTO = of("EPROTO");

    /** HTTP: the reply is larger than {@link ClientOptions#maxMessageSize}. */
    ErrorCode ANSWER_TOO_LARGE = of("ANSWER_TOO_LARGE");

    /** The server failed: an unexpected exception, or a response that cannot be encoded. Or the calling side itself failed. */
    ErrorCode INTERNAL_ERR = of("INTERNAL_ERR");

    /** The API has no handler. */
    ErrorCode UNHANDLED_API = of("UNHANDLED_API");

    /** The handler did not reply within {@link ServerBuilder#apiTimeout}. */
    ErrorCode SERVER_TIMEOUT = of("SERVER_TIMEOUT");

    /** More than {@link ServerBuilder#maxConcurrentCalls} run on the connection. */
    ErrorCode TOO_MANY_CALLS = of("TOO_MANY_CALLS");

    /** {@link Server#callApi} only: the API does not belong to the server's protocol set. */
    ErrorCode ERR_API_NAME = of("ERR_API_NAME");

    /** {@link Server#callApi} only: the handler closed the connection, or the server stopped. */
    ErrorCode CONN_CLOSED = of("CONN_CLOSED");

    /**
     * A code that is a string.
     *
     * @param value the string, such as {@code "INPUT_DATA_ERR"}
     */
    record Text(String value) implements ErrorCode {
        /** Creates a code. */
        public Text {
            requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A code that is a whole number.
     *
     * @param value the number. Beyond ±(2^53 − 1) it cannot be sent
     */
    record Int(long value) implements ErrorCode {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** Returns the string {@code value} as a code. */
    static ErrorCode of(String value) {
        return new Text(value);
    }

    /** Returns the number {@code value} as a code. Beyond ±(2^53 − 1) it cannot be sent. */
    static ErrorCode of(long value) {
        return new Int(value);
    }
}
