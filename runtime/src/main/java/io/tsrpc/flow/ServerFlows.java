package io.tsrpc.flow;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiReturn;
import io.tsrpc.Connection;
import io.tsrpc.MsgCall;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A server's twelve flows, as in TSRPC 3.4.
 *
 * <p>An API call passes {@link #preRecvDataFlow}, {@link #preApiCallFlow}, its handler, {@link #preApiReturnFlow},
 * {@link #preSendDataFlow}, {@link #postApiReturnFlow} and {@link #postApiCallFlow}. A message that arrives passes
 * {@link #preRecvDataFlow}, {@link #preMsgCallFlow}, its handlers and {@link #postMsgCallFlow}; one that is sent
 * passes {@link #preSendMsgFlow}, {@link #preSendDataFlow} and {@link #postSendMsgFlow}.
 *
 * <p>An exception in a flow counts as null and is logged unless another meaning is given.
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

    /** Flows without steps. */
    public ServerFlows() {}

    /**
     * A connection that is gone.
     *
     * @param conn the connection
     * @param reason why, if somebody said so
     */
    public record Disconnected(Connection conn, @Nullable String reason) {}

    /**
     * Data that arrived, before it is decoded.
     *
     * @param conn where it came from
     * @param data the data
     */
    public record RecvData(Connection conn, Frame data) {
        /** The same with other data, decrypted for example. */
        public RecvData withData(Frame data) {
            return new RecvData(conn, data);
        }
    }

    /**
     * Encoded data that is about to leave.
     *
     * @param conn where it goes to
     * @param service what is sent
     * @param call the call that it answers, or null for a message
     * @param data the data
     */
    public record SendData(
            Connection conn, Service service, @Nullable ApiCall<?, ?> call, Frame data) {
        /** The same with other data, encrypted for example. */
        public SendData withData(Frame data) {
            return new SendData(conn, service, call, data);
        }
    }

    /**
     * A call that is about to return, or has.
     *
     * @param <Res> the response type
     * @param call the call
     * @param ret what it returns
     */
    public record Returning<Res>(ApiCall<?, Res> call, ApiReturn<Res> ret) {
        /** The same with another return. */
        public Returning<Res> withRet(ApiReturn<Res> ret) {
            return new Returning<>(call, ret);
        }

        /** This with its types if it is a return of {@code service}, else null. */
        @SuppressWarnings("unchecked") // the service carries the type
        public <S> @Nullable Returning<S> as(io.tsrpc.proto.ApiService<?, S> service) {
            return call.service() == (Object) service ? (Returning<S>) this : null;
        }
    }

    /**
     * A message that is about to leave, or has left.
     *
     * @param <M> the message type
     * @param conn where it goes to
     * @param service what it is
     * @param msg the message
     */
    public record SendMsg<M>(Connection conn, MsgService<M> service, M msg) {
        /** The same with another message; in a broadcast only this connection gets it. */
        public SendMsg<M> withMsg(M msg) {
            return new SendMsg<>(conn, service, msg);
        }

        /** This with its type if it is a message of {@code service}, else null. */
        @SuppressWarnings("unchecked") // the service carries the type
        public <N> @Nullable SendMsg<N> as(MsgService<N> service) {
            return this.service == (Object) service ? (SendMsg<N>) this : null;
        }
    }

    /**
     * After a connection has opened. Nothing that arrives on the connection is handled before this flow has ended, so that
     * handlers see what it has set; so it must not wait for something from that client. What it returns is ignored.
     */
    public Flow<Connection> postConnectFlow() {
        return postConnect;
    }

    /**
     * After a connection has closed. The messages that have arrived before are handled by then, and the calls have begun; those
     * that take longer go on. A connection that was refused while the server stops has neither this flow nor
     * {@link #postConnectFlow}. What it returns is ignored.
     */
    public Flow<Disconnected> postDisconnectFlow() {
        return postDisconnect;
    }

    /** Before arrived data is decoded, in the order of arrival. Null: the data is dropped without an answer. */
    public Flow<RecvData> preRecvDataFlow() {
        return preRecvData;
    }

    /** Before data is handed to the transport. Null: it is not sent. */
    public Flow<SendData> preSendDataFlow() {
        return preSendData;
    }

    /**
     * Before an API's handler. Null: the handler does not run and nothing is answered, so answer with
     * {@link ApiCall#error} first. An exception is the answer, as it is in a handler.
     */
    public Flow<ApiCall<?, ?>> preApiCallFlow() {
        return preApiCall;
    }

    /**
     * Before a return is encoded. Null: nothing is sent, and the call counts as answered. An exception is answered in
     * place of the return, as it is in a handler, without passing this flow again (TSRPC loops here).
     */
    public Flow<Returning<?>> preApiReturnFlow() {
        return preApiReturn;
    }

    /** After a return was sent. What it returns is ignored. */
    public Flow<Returning<?>> postApiReturnFlow() {
        return postApiReturn;
    }

    /**
     * After an API's handler has run, whether or not it has answered yet. An exception is the answer if there is none
     * yet.
     */
    public Flow<ApiCall<?, ?>> postApiCallFlow() {
        return postApiCall;
    }

    /** Before a message's handlers. Null: they do not run. */
    public Flow<MsgCall<?>> preMsgCallFlow() {
        return preMsgCall;
    }

    /** After a message's handlers. What it returns is ignored. */
    public Flow<MsgCall<?>> postMsgCallFlow() {
        return postMsgCall;
    }

    /** Before a message is encoded, once for each connection. Null: this connection does not get it. */
    public Flow<SendMsg<?>> preSendMsgFlow() {
        return preSendMsg;
    }

    /** After a message was sent. What it returns is ignored. */
    public Flow<SendMsg<?>> postSendMsgFlow() {
        return postSendMsg;
    }
}
