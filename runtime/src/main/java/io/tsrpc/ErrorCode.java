package io.tsrpc;

import static java.util.Objects.requireNonNull;

/**
 * A machine-readable error code: a string or a whole number, as in TSRPC. The constants are the codes of errors that servers and
 * clients create themselves, on the wire as they are named here; your handlers use their own.
 *
 * <pre>{@code
 * if (err.hasCode(ErrorCode.SERVER_TIMEOUT)) { ... }
 * if (err.hasCode("NO_MONEY")) { ... }
 * if (err.hasCode(402)) { ... }
 * }</pre>
 */
public sealed interface ErrorCode {
    // --- clients -----------------------------------------------------------------------------------------------------

    /** The call was aborted, or was made after the client was closed. */
    ErrorCode ABORTED = of("ABORTED");

    /** A flow has stopped the call or the message. */
    ErrorCode STOPPED_BY_FLOW = of("STOPPED_BY_FLOW");

    /** The API does not belong to the client's protocol set. */
    ErrorCode INVALID_API_NAME = of("INVALID_API_NAME");

    /** The message does not belong to the protocol set of the side that sends it. */
    ErrorCode INVALID_MSG_NAME = of("INVALID_MSG_NAME");

    /** The message cannot be encoded. */
    ErrorCode ENCODE_MSG_ERR = of("ENCODE_MSG_ERR");

    /**
     * The client's supplier of headers or its {@link java.net.CookieHandler} threw an exception, or the headers may not be sent.
     */
    ErrorCode HEADERS_ERR = of("HEADERS_ERR");

    /** The {@link java.net.ProxySelector} threw an exception, or selects neither an HTTP proxy nor a direct connection. */
    ErrorCode PROXY_ERR = of("PROXY_ERR");

    /** A client on a long connection is not connected. */
    ErrorCode WS_NOT_OPEN = of("WS_NOT_OPEN");

    /** A client that {@linkplain Reconnect comes back} is not connected, and as many calls or messages wait as may. */
    ErrorCode TOO_MANY_WAITING = of("TOO_MANY_WAITING");

    /**
     * Connecting: {@link AfterConnect} has failed. If it has returned an error, the cause is a {@link TsrpcException} with it, else what
     * was thrown.
     */
    ErrorCode AFTER_CONNECT_ERR = of("AFTER_CONNECT_ERR");

    /** No reply in time, on a long connection. */
    ErrorCode TIMEOUT = of("TIMEOUT");

    /** The connection ended before the reply. */
    ErrorCode LOST_CONN = of("LOST_CONN");

    /** Too many bytes wait to be sent, or the connection is closing. */
    ErrorCode SEND_BUF_ERR = of("SEND_BUF_ERR");

    /**
     * Connecting: the server or a proxy has refused with an HTTP status, which {@link ConnectFailure#httpStatus} is. HTTP: a proxy has
     * refused, with the status {@code httpCode}.
     */
    ErrorCode HTTP_STATUS = of("HTTP_STATUS");

    /** Connecting failed, or over HTTP a request, for a reason that has no code of its own. */
    ErrorCode CONNECT_ERR = of("CONNECT_ERR");

    // --- clients over HTTP -------------------------------------------------------------------------------------------

    /** HTTP: the server has refused the connection. */
    ErrorCode ECONNREFUSED = of("ECONNREFUSED");

    /** HTTP: there is no route to the server. */
    ErrorCode EHOSTUNREACH = of("EHOSTUNREACH");

    /** HTTP: there is no route to the server's network. */
    ErrorCode ENETUNREACH = of("ENETUNREACH");

    /** HTTP: connecting took too long, or nothing of what was sent has arrived for long. */
    ErrorCode ETIMEDOUT = of("ETIMEDOUT");

    /** HTTP: the host name is unknown. */
    ErrorCode ENOTFOUND = of("ENOTFOUND");

    /** HTTP: the connection ended before the reply. */
    ErrorCode ECONNRESET = of("ECONNRESET");

    /** HTTP: no reply in time. */
    ErrorCode ECONNABORTED = of("ECONNABORTED");

    /** HTTP: TLS failed. */
    ErrorCode EPROTO = of("EPROTO");

    /** The server does not speak HTTP. */
    ErrorCode HPE_INVALID_CONSTANT = of("HPE_INVALID_CONSTANT");

    /** The server, or a proxy, speaks HTTP, but its answer is not valid. The message says what is wrong with it. */
    ErrorCode INVALID_HTTP = of("INVALID_HTTP");

    /** HTTP: the reply is larger than the client's {@code maxMessageSize}. */
    ErrorCode ANSWER_TOO_LARGE = of("ANSWER_TOO_LARGE");

    /** Servers: the message does not fit into the queue of a client that reads too slowly. */
    ErrorCode SLOW_CONSUMER = of("SLOW_CONSUMER");

    // --- servers -----------------------------------------------------------------------------------------------------

    /** The request cannot be encoded, or the server cannot decode it. */
    ErrorCode INPUT_DATA_ERR = of("INPUT_DATA_ERR");

    /** The handler threw an exception other than {@link TsrpcException}, or its response cannot be encoded. */
    ErrorCode INTERNAL_ERR = of("INTERNAL_ERR");

    /** The API has no handler. */
    ErrorCode UNHANDLED_API = of("UNHANDLED_API");

    /** The handler did not reply within {@code apiTimeout}. */
    ErrorCode SERVER_TIMEOUT = of("SERVER_TIMEOUT");

    /** More than {@code maxConcurrentCalls} of the connection have no answer yet, or more than {@code maxServerCalls} run on the server. */
    ErrorCode TOO_MANY_CALLS = of("TOO_MANY_CALLS");

    /** Over HTTP: the server holds more of what clients send than {@code maxTotalUnhandledBytes} allows. */
    ErrorCode SERVER_OVERLOADED = of("SERVER_OVERLOADED");

    /** The server is stopping: it still answers the calls that are running, and begins no others. */
    ErrorCode SERVER_STOPPING = of("SERVER_STOPPING");

    /** {@link io.tsrpc.room.Room#join} and {@link io.tsrpc.room.Room#sendMsg}: what keeps the room's messages cannot be reached. */
    ErrorCode BACKPLANE_DOWN = of("BACKPLANE_DOWN");

    /**
     * {@link io.tsrpc.room.Room#sendMsg} and the like: the clients of this server have the message in their queues, those of others do not, as
     * the engine of the backplane cannot be reached.
     */
    ErrorCode LOCAL_ONLY = of("LOCAL_ONLY");

    /** {@code rt/Watch}: the connection is not in the room that it wants to watch. */
    ErrorCode NOT_IN_ROOM = of("NOT_IN_ROOM");

    /** {@link io.tsrpc.room.Room#join}: the connection is in too many rooms, or the server has too many. */
    ErrorCode TOO_MANY_ROOMS = of("TOO_MANY_ROOMS");

    /** {@link Server#callApi}: the API does not belong to the server's protocol set. */
    ErrorCode ERR_API_NAME = of("ERR_API_NAME");

    /**
     * {@link Server#callApi}: the handler has closed the connection, or the server has stopped. {@link io.tsrpc.room.Room#join}: the
     * connection has ended.
     */
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
