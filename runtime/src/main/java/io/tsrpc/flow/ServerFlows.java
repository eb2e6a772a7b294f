package io.tsrpc.flow;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiReturn;
import io.tsrpc.Connection;
import io.tsrpc.MsgCall;
import io.tsrpc.log.EscapedText;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The twelve flows of a server, as in TSRPC 3.4.
 *
 * <pre>{@code
 * server.flows().preApiCallFlow().push(call -> {
 *     if (isBlocked(call.conn().ip())) {
 *         call.error("Not allowed", "BLOCKED");
 *         return null;
 *     }
 *     return call;
 * });
 * }</pre>
 *
 * <p>An API call goes through {@link #preRecvDataFlow}, {@link #preApiCallFlow}, its handler, {@link #preApiReturnFlow},
 * {@link #preSendDataFlow}, {@link #postApiReturnFlow} and {@link #postApiCallFlow}. An incoming message goes through
 * {@link #preRecvDataFlow}, {@link #preMsgCallFlow}, its handlers and {@link #postMsgCallFlow}. An outgoing message goes through
 * {@link #preSendMsgFlow}, {@link #preSendDataFlow} and {@link #postSendMsgFlow}.
 *
 * <p>If a flow throws, the exception is logged and counts as null, unless the flow's documentation says otherwise.
 */
public final class ServerFlows {
    private final Flow<Connection> postConnect = new Flow<>("postConnectFlow");
    private final Flow<Disconnected> postDisconnect = new Flow<>("postDisconnectFlow");
    private final Flow<RecvData> preRecvData = new Flow<>("preRecvDataFlow");
    private final Flow<SendData> preSendData = new Flow<>("preSendDataFlow");
    private final Flow<ApiCall<?, ?>> preApiCall = new Flow<>("preApiCallFlow");
    private final Flow<Returning<?>> preApiReturn = new Flow<>("preApiReturnFlow");
    private final Flow<Returning<?>> postApiReturn = new Flow<>("postApiReturnFlow");
    private final Flow<ApiCall<?, ?>> postApiCall = new Flow<>("postApiCallFlow");
    private final Flow<MsgCall<?>> preMsgCall = new Flow<>("preMsgCallFlow");
    private final Flow<MsgCall<?>> postMsgCall = new Flow<>("postMsgCallFlow");
    private final Flow<SendMsg<?>> preSendMsg = new Flow<>("preSendMsgFlow");
    private final Flow<SendMsg<?>> postSendMsg = new Flow<>("postSendMsgFlow");

    /** Creates flows without steps. */
    public ServerFlows() {}

    /**
     * A connection that has ended.
     *
     * @param conn the connection
     * @param reason the close reason, or null if there is none
     */
    public record Disconnected(Connection conn, @Nullable String reason) {
        /** Creates it; only what says so may be null. */
        public Disconnected {
            requireNonNull(conn, "conn");
        }

        /** Returns a text for logs, with escapes in place of control characters: the client may have chosen the reason. */
        @Override
        public String toString() {
            return EscapedText.of("Disconnected[conn=" + conn + ", reason=" + reason + "]");
        }
    }

    /**
     * Incoming data before it is decoded.
     *
     * @param conn the connection on which the data arrived
     * @param data the data
     */
    public record RecvData(Connection conn, Frame data) {
        /** Creates it; only what says so may be null. */
        public RecvData {
            requireNonNull(conn, "conn");
            requireNonNull(data, "data");
        }

        /** Returns this with other data, for example decrypted. */
        public RecvData withData(Frame data) {
            return new RecvData(conn, data);
        }
    }

    /**
     * Encoded data before it is sent.
     *
     * @param conn the connection on which the data will be sent
     * @param service the service of the reply or message. If a client has called an API that the server does not have, a
     *     descriptor of what it has named
     * @param call the call, if the data is a reply; null for a message, and for the reply to a call that could not be decoded
     * @param data the data
     */
    public record SendData(
            Connection conn, Service service, @Nullable ApiCall<?, ?> call, Frame data) {
        /** Creates it; only what says so may be null. */
        public SendData {
            requireNonNull(conn, "conn");
            requireNonNull(service, "service");
            requireNonNull(data, "data");
        }

        /** Returns this with other data, for example encrypted. */
        public SendData withData(Frame data) {
            return new SendData(conn, service, call, data);
        }
    }

    /**
     * A call and its outcome, before or after the reply is sent.
     *
     * @param <Res> the response type
     * @param call the call
     * @param ret the outcome
     */
    public record Returning<Res>(ApiCall<?, Res> call, ApiReturn<Res> ret) {
        /** Creates it; only what says so may be null. */
        public Returning {
            requireNonNull(call, "call");
            requireNonNull(ret, "ret");
        }

        /** Returns this with another outcome. */
        public Returning<Res> withRet(ApiReturn<Res> ret) {
            return new Returning<>(call, ret);
        }

        /** Returns this with its types if it is a call of {@code service}, else null. */
        @SuppressWarnings("unchecked") // the service carries the type
        public <S> @Nullable Returning<S> as(io.tsrpc.proto.ApiService<?, S> service) {
            return call.service() == (Object) service ? (Returning<S>) this : null;
        }
    }

    /**
     * An outgoing message, before or after it is sent.
     *
     * @param <M> the message type
     * @param conn the connection on which the message is sent
     * @param service the service of the message
     * @param msg the message
     */
    public record SendMsg<M>(Connection conn, MsgService<M> service, M msg) {
        /** Creates it; only what says so may be null. */
        public SendMsg {
            requireNonNull(conn, "conn");
            requireNonNull(service, "service");
            requireNonNull(msg, "msg");
        }

        /** Returns this with another message. In a broadcast only this connection receives it. */
        public SendMsg<M> withMsg(M msg) {
            return new SendMsg<>(conn, service, msg);
        }

        /** Returns this with its type if it is a message of {@code service}, else null. */
        @SuppressWarnings("unchecked") // the service carries the type
        public <N> @Nullable SendMsg<N> as(MsgService<N> service) {
            return this.service == (Object) service ? (SendMsg<N>) this : null;
        }
    }

    /**
     * Runs after a connection has opened. Data from the connection is handled after this flow has ended, so handlers see what the
     * flow has set. A step must not wait for data from this client. The flow's result is ignored.
     */
    public Flow<Connection> postConnectFlow() {
        return postConnect;
    }

    /**
     * Runs after a connection has closed. By then all messages that arrived are handled, and all calls that arrived are started,
     * and may still run, or dropped because they had not begun. If the server refuses a connection because it stops, neither this flow nor {@link #postConnectFlow}
     * runs. The flow's result is ignored.
     */
    public Flow<Disconnected> postDisconnectFlow() {
        return postDisconnect;
    }

    /**
     * Runs before incoming data is decoded, in arrival order. If it returns null, the data is dropped without a reply. If it
     * throws, the data is dropped too; if the data is a call that can be read without the flow, the exception is the reply, as in
     * a handler.
     */
    public Flow<RecvData> preRecvDataFlow() {
        return preRecvData;
    }

    /**
     * Runs before data goes to the transport. If it returns null, the data is not sent. If it throws at a reply, the caller gets
     * {@code INTERNAL_ERR} instead. This error goes through the flow too; if the flow throws again, it is sent as it is.
     */
    public Flow<SendData> preSendDataFlow() {
        return preSendData;
    }

    /**
     * Runs before the handler of an API. If it returns null, the handler does not run and no reply is sent, so reply by
     * {@link ApiCall#error} first. If it throws, the exception is the reply, as in a handler.
     */
    public Flow<ApiCall<?, ?>> preApiCallFlow() {
        return preApiCall;
    }

    /**
     * Runs before a reply is encoded. If it returns null, nothing is sent, and the call counts as replied. If it throws, the
     * exception replaces the reply, as in a handler, and does not go through this flow again (TSRPC loops here).
     */
    public Flow<Returning<?>> preApiReturnFlow() {
        return preApiReturn;
    }

    /** Runs after a reply was sent. The flow's result is ignored. */
    public Flow<Returning<?>> postApiReturnFlow() {
        return postApiReturn;
    }

    /**
     * Runs after the handler of an API has ended, even if there is no reply yet. If it throws and there is no reply yet, the
     * exception is the reply. The flow's result is ignored.
     */
    public Flow<ApiCall<?, ?>> postApiCallFlow() {
        return postApiCall;
    }

    /** Runs before the handlers of an incoming message. If it returns null, the handlers do not run. */
    public Flow<MsgCall<?>> preMsgCallFlow() {
        return preMsgCall;
    }

    /** Runs after the handlers of an incoming message. The flow's result is ignored. */
    public Flow<MsgCall<?>> postMsgCallFlow() {
        return postMsgCall;
    }

    /**
     * Runs before a message is encoded, once for each connection. If it returns null, the connection does not receive the
     * message.
     */
    public Flow<SendMsg<?>> preSendMsgFlow() {
        return preSendMsg;
    }

    /** Runs after a message was sent. The flow's result is ignored. */
    public Flow<SendMsg<?>> postSendMsgFlow() {
        return postSendMsg;
    }
}
