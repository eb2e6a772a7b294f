package io.tsrpc.flow;

import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.ConnectResult;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A client's twelve flows, as in TSRPC 3.4.
 *
 * <p>A call passes {@link #preCallApiFlow}, {@link #preSendDataFlow}, the network, {@link #preRecvDataFlow},
 * {@link #preApiReturnFlow} and, after it has returned, {@link #postApiReturnFlow}. A message that is sent passes
 * {@link #preSendMsgFlow}, {@link #preSendDataFlow} and {@link #postSendMsgFlow}; one that arrives
 * {@link #preRecvDataFlow}, {@link #preRecvMsgFlow}, its handlers and {@link #postRecvMsgFlow}.
 *
 * <p>A call that a flow stops, by null or by an exception, returns {@code STOPPED_BY_FLOW} (in TSRPC it never
 * returns). Exceptions are logged.
 */
public final class ClientFlows {
    private final Flow<CallApi<?, ?>> preCallApi = new Flow<>("preCallApiFlow");
    private final Flow<Returning<?, ?>> preApiReturn = new Flow<>("preApiReturnFlow");
    private final Flow<Returning<?, ?>> postApiReturn = new Flow<>("postApiReturnFlow");
    private final Flow<Msg<?>> preSendMsg = new Flow<>("preSendMsgFlow");
    private final Flow<Msg<?>> postSendMsg = new Flow<>("postSendMsgFlow");
    private final Flow<Msg<?>> preRecvMsg = new Flow<>("preRecvMsgFlow");
    private final Flow<Msg<?>> postRecvMsg = new Flow<>("postRecvMsgFlow");
    private final Flow<SendData> preSendData = new Flow<>("preSendDataFlow");
    private final Flow<Frame> preRecvData = new Flow<>("preRecvDataFlow");
    private final Flow<Connecting> preConnect = new Flow<>("preConnectFlow");
    private final Flow<Connecting> postConnect = new Flow<>("postConnectFlow");
    private final Flow<Disconnected> postDisconnect = new Flow<>("postDisconnectFlow");

    /** Flows without steps. */
    public ClientFlows() {}

    /**
     * A call that is about to be made.
     *
     * @param <Req> the request type
     * @param <Res> the response type
     * @param service the API
     * @param req the request
     * @param options its options
     * @param ret what to return without asking the server, or null to ask
     */
    public record CallApi<Req, Res>(
            ApiService<Req, Res> service,
            Req req,
            CallOptions options,
            @Nullable ApiReturn<Res> ret) {
        /** The same with another request. */
        public CallApi<Req, Res> withReq(Req req) {
            return new CallApi<>(service, req, options, ret);
        }

        /** The same, answered here: the server is not asked. */
        public CallApi<Req, Res> withRet(ApiReturn<Res> ret) {
            return new CallApi<>(service, req, options, ret);
        }

        /** This with its types if it is a call of {@code service}, else null. */
        @SuppressWarnings("unchecked") // the service carries the types
        public <Q, S> @Nullable CallApi<Q, S> as(ApiService<Q, S> service) {
            return this.service == (Object) service ? (CallApi<Q, S>) this : null;
        }
    }

    /**
     * A call that is about to return, or has.
     *
     * @param <Req> the request type
     * @param <Res> the response type
     * @param service the API
     * @param req the request
     * @param options its options
     * @param ret what it returns
     */
    public record Returning<Req, Res>(ApiService<Req, Res> service, Req req, CallOptions options, ApiReturn<Res> ret) {
        /** The same with another return. */
        public Returning<Req, Res> withRet(ApiReturn<Res> ret) {
            return new Returning<>(service, req, options, ret);
        }

        /** This with its types if it is a return of {@code service}, else null. */
        @SuppressWarnings("unchecked") // the service carries the types
        public <Q, S> @Nullable Returning<Q, S> as(ApiService<Q, S> service) {
            return this.service == (Object) service ? (Returning<Q, S>) this : null;
        }
    }

    /**
     * A message, either way.
     *
     * @param <M> the message type
     * @param service what it is
     * @param msg the message
     */
    public record Msg<M>(MsgService<M> service, M msg) {
        /** The same with another message. */
        public Msg<M> withMsg(M msg) {
            return new Msg<>(service, msg);
        }

        /** This with its type if it is a message of {@code service}, else null. */
        @SuppressWarnings("unchecked") // the service carries the type
        public <N> @Nullable Msg<N> as(MsgService<N> service) {
            return this.service == (Object) service ? (Msg<N>) this : null;
        }
    }

    /**
     * Encoded data that is about to leave.
     *
     * @param service what is sent
     * @param data the data
     */
    public record SendData(Service service, Frame data) {
        /** The same with other data, encrypted for example. */
        public SendData withData(Frame data) {
            return new SendData(service, data);
        }
    }

    /**
     * An attempt to connect.
     *
     * @param result what {@code connect()} returns without connecting, or null to connect; after the connection is made,
     *     null
     */
    public record Connecting(@Nullable ConnectResult result) {
        /** Answers {@code connect()} here, without connecting. */
        public Connecting withResult(ConnectResult result) {
            return new Connecting(result);
        }
    }

    /**
     * A connection that is gone.
     *
     * @param code the close code (RFC 6455, 7.4): 1006 if the other side vanished
     * @param reason why, if somebody said so
     * @param isManual whether this side called {@code disconnect}
     */
    public record Disconnected(int code, @Nullable String reason, boolean isManual) {}

    /** Before a call is encoded. It may answer the call itself with {@link CallApi#withRet}. */
    public Flow<CallApi<?, ?>> preCallApiFlow() {
        return preCallApi;
    }

    /** Before a call returns, whatever its return. */
    public Flow<Returning<?, ?>> preApiReturnFlow() {
        return preApiReturn;
    }

    /** After a call has returned. What it returns is ignored. */
    public Flow<Returning<?, ?>> postApiReturnFlow() {
        return postApiReturn;
    }

    /** Before a message is encoded. Null: it is not sent. */
    public Flow<Msg<?>> preSendMsgFlow() {
        return preSendMsg;
    }

    /** After a message was sent. What it returns is ignored. */
    public Flow<Msg<?>> postSendMsgFlow() {
        return postSendMsg;
    }

    /** Before an arrived message's handlers. Null: they do not run. */
    public Flow<Msg<?>> preRecvMsgFlow() {
        return preRecvMsg;
    }

    /** After an arrived message's handlers. What it returns is ignored. */
    public Flow<Msg<?>> postRecvMsgFlow() {
        return postRecvMsg;
    }

    /** Before data is handed to the transport. Null: it is not sent, and the call it belongs to is stopped. */
    public Flow<SendData> preSendDataFlow() {
        return preSendData;
    }

    /**
     * Before arrived data is decoded, also while {@link #postConnectFlow} runs. Null: it is dropped; over HTTP that stops the call.
     */
    public Flow<Frame> preRecvDataFlow() {
        return preRecvData;
    }

    /** Before a connection is made. It may answer itself; null or an exception fails the attempt. */
    public Flow<Connecting> preConnectFlow() {
        return preConnect;
    }

    /**
     * After a connection was made, and before {@code connect()} completes. Messages that arrive meanwhile are handled when it has
     * ended; answers to calls do not wait, so it may call an API and join that. What it returns is ignored.
     */
    public Flow<Connecting> postConnectFlow() {
        return postConnect;
    }

    /**
     * After a connection is gone that had been made: when {@link #postConnectFlow} has ended, all messages that had arrived are
     * handled, and calls have failed. What it returns is ignored.
     */
    public Flow<Disconnected> postDisconnectFlow() {
        return postDisconnect;
    }
}
