package io.tsrpc.flow;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.ConnectResult;
import io.tsrpc.log.EscapedText;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The twelve flows of a client, as in TSRPC 3.4.
 *
 * <pre>{@code
 * client.flows().preCallApiFlow().push(call -> online() ? call : null);
 * client.flows().postDisconnectFlow().push(gone -> { show("offline"); return gone; });
 * }</pre>
 *
 * <p>A call goes through {@link #preCallApiFlow}, {@link #preSendDataFlow}, the network, {@link #preRecvDataFlow},
 * {@link #preApiReturnFlow} and, after it has returned, {@link #postApiReturnFlow}. An outgoing message goes through
 * {@link #preSendMsgFlow}, {@link #preSendDataFlow} and {@link #postSendMsgFlow}. An incoming message goes through
 * {@link #preRecvDataFlow}, {@link #preRecvMsgFlow}, its handlers and {@link #postRecvMsgFlow}.
 *
 * <p>A flow stops a call by returning null or by throwing. The call then fails with {@code STOPPED_BY_FLOW} (in TSRPC it never
 * settles). Exceptions are logged. A flow must not wait for the call that passes it, nor for one that waits for that call, such as another
 * one of the same {@linkplain io.tsrpc.room.ClientRooms room}.
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

    /** Creates flows without steps. */
    public ClientFlows() {}

    /**
     * A call before it is sent.
     *
     * @param <Req> the request type
     * @param <Res> the response type
     * @param service the API
     * @param req the request
     * @param options the options of the call
     * @param ret the outcome to return without calling the server, or null to call it
     */
    public record CallApi<Req, Res>(
            ApiService<Req, Res> service,
            Req req,
            CallOptions options,
            @Nullable ApiReturn<Res> ret) {
        /** Creates it; only what says so may be null. */
        public CallApi {
            requireNonNull(service, "service");
            requireNonNull(req, "req");
            requireNonNull(options, "options");
        }

        /** Returns this call with another request. */
        public CallApi<Req, Res> withReq(Req req) {
            return new CallApi<>(service, req, options, ret);
        }

        /** Returns this call with other options, such as more headers over HTTP. */
        public CallApi<Req, Res> withOptions(CallOptions options) {
            return new CallApi<>(service, req, options, ret);
        }

        /** Returns this call with an outcome. The client returns it without calling the server. */
        public CallApi<Req, Res> withRet(ApiReturn<Res> ret) {
            requireNonNull(ret, "ret");
            return new CallApi<>(service, req, options, ret);
        }

        /** Returns this with its types if it is a call of {@code service}, else null. */
        @SuppressWarnings("unchecked") // the service carries the types
        public <Q, S> @Nullable CallApi<Q, S> as(ApiService<Q, S> service) {
            return this.service == (Object) service ? (CallApi<Q, S>) this : null;
        }
    }

    /**
     * A call and its outcome, before or after the call returns.
     *
     * @param <Req> the request type
     * @param <Res> the response type
     * @param service the API
     * @param req the request
     * @param options the options of the call
     * @param ret the outcome
     */
    public record Returning<Req, Res>(ApiService<Req, Res> service, Req req, CallOptions options, ApiReturn<Res> ret) {
        /** Creates it; only what says so may be null. */
        public Returning {
            requireNonNull(service, "service");
            requireNonNull(req, "req");
            requireNonNull(options, "options");
            requireNonNull(ret, "ret");
        }

        /** Returns this with another outcome. */
        public Returning<Req, Res> withRet(ApiReturn<Res> ret) {
            return new Returning<>(service, req, options, ret);
        }

        /** Returns this with its types if it is a call of {@code service}, else null. */
        @SuppressWarnings("unchecked") // the service carries the types
        public <Q, S> @Nullable Returning<Q, S> as(ApiService<Q, S> service) {
            return this.service == (Object) service ? (Returning<Q, S>) this : null;
        }
    }

    /**
     * An incoming or outgoing message.
     *
     * @param <M> the message type
     * @param service the service of the message
     * @param msg the message
     */
    public record Msg<M>(MsgService<M> service, M msg) {
        /** Creates it; only what says so may be null. */
        public Msg {
            requireNonNull(service, "service");
            requireNonNull(msg, "msg");
        }

        /** Returns this with another message. */
        public Msg<M> withMsg(M msg) {
            return new Msg<>(service, msg);
        }

        /** Returns this with its type if it is a message of {@code service}, else null. */
        @SuppressWarnings("unchecked") // the service carries the type
        public <N> @Nullable Msg<N> as(MsgService<N> service) {
            return this.service == (Object) service ? (Msg<N>) this : null;
        }
    }

    /**
     * Encoded data before it is sent.
     *
     * @param service the service of the request or message
     * @param data the data
     */
    public record SendData(Service service, Frame data) {
        /** Creates it; only what says so may be null. */
        public SendData {
            requireNonNull(service, "service");
            requireNonNull(data, "data");
        }

        /** Returns this with other data, for example encrypted. */
        public SendData withData(Frame data) {
            return new SendData(service, data);
        }
    }

    /**
     * An attempt to connect.
     *
     * @param result the result that {@code connect()} returns without connecting, or null to connect. In {@link #postConnectFlow}
     *     it is null
     */
    public record Connecting(@Nullable ConnectResult result) {
        /** Returns this with a result. {@code connect()} returns it without connecting. */
        public Connecting withResult(ConnectResult result) {
            requireNonNull(result, "result");
            return new Connecting(result);
        }
    }

    /**
     * A connection that has ended.
     *
     * @param code the close code (RFC 6455, 7.4): 1006 if the server vanished
     * @param reason the close reason, or null if there is none
     * @param isManual whether this client called {@code disconnect}
     */
    public record Disconnected(int code, @Nullable String reason, boolean isManual) {
        /** Returns a text for logs, with escapes in place of control characters: the server may have chosen the reason. */
        @Override
        public String toString() {
            return EscapedText.of("Disconnected[code=" + code + ", reason=" + reason + ", isManual=" + isManual + "]");
        }
    }

    /** Runs before a call is encoded. A step may return an outcome itself, by {@link CallApi#withRet}. Null stops the call. */
    public Flow<CallApi<?, ?>> preCallApiFlow() {
        return preCallApi;
    }

    /** Runs before a call returns, with any outcome. Null stops the call. */
    public Flow<Returning<?, ?>> preApiReturnFlow() {
        return preApiReturn;
    }

    /** Runs after a call has returned. The flow's result is ignored. */
    public Flow<Returning<?, ?>> postApiReturnFlow() {
        return postApiReturn;
    }

    /** Runs before a message is encoded. If it returns null, the message is not sent. */
    public Flow<Msg<?>> preSendMsgFlow() {
        return preSendMsg;
    }

    /** Runs after a message was sent. The flow's result is ignored. */
    public Flow<Msg<?>> postSendMsgFlow() {
        return postSendMsg;
    }

    /** Runs before the handlers of an incoming message. If it returns null, the handlers do not run. */
    public Flow<Msg<?>> preRecvMsgFlow() {
        return preRecvMsg;
    }

    /** Runs after the handlers of an incoming message. The flow's result is ignored. */
    public Flow<Msg<?>> postRecvMsgFlow() {
        return postRecvMsg;
    }

    /** Runs before data goes to the transport. If it returns null, the data is not sent, and its call is stopped. */
    public Flow<SendData> preSendDataFlow() {
        return preSendData;
    }

    /**
     * Runs before incoming data is decoded, also while {@link #postConnectFlow} runs. If it returns null, the data is dropped;
     * over HTTP this stops the call. If it throws at a reply that can be read without the flow, this stops the call on every
     * transport. Do not join a call here: its reply would wait for this flow.
     */
    public Flow<Frame> preRecvDataFlow() {
        return preRecvData;
    }

    /**
     * Runs before the client connects. A step may return a result itself, by {@link Connecting#withResult}. If the flow returns
     * null or throws, connecting fails. Do not join {@code connect()} here: it waits for this flow.
     */
    public Flow<Connecting> preConnectFlow() {
        return preConnect;
    }

    /**
     * Runs after the client has connected, before {@code connect()} completes. Messages that arrive meanwhile are handled after
     * this flow has ended. Replies to calls do not wait, so a step may call an API and join the call. The flow's result is
     * ignored.
     */
    public Flow<Connecting> postConnectFlow() {
        return postConnect;
    }

    /**
     * Runs after a connection has ended. By then {@link #postConnectFlow} has ended, all messages that arrived are handled, and
     * all calls in flight have failed. It does not run if connecting failed. The flow's result is ignored.
     */
    public Flow<Disconnected> postDisconnectFlow() {
        return postDisconnect;
    }
}
