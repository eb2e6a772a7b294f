package io.tsrpc;

import io.tsrpc.flow.ClientFlows;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;

/**
 * Calls the APIs of one server, and sends messages to it, over any transport. Generated clients use this interface and offer a
 * method for each API and message.
 *
 * <p>Any thread may call any method. No method blocks.
 */
public interface Client extends AutoCloseable {
    /** The protocol set of this client. */
    ServiceProto proto();

    /** The flows (hooks) of this client. */
    ClientFlows flows();

    /** Calls an API with the client's default options; see {@link #callApi(ApiService, Object, CallOptions)}. */
    default <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req) {
        return callApi(service, req, CallOptions.DEFAULT);
    }

    /**
     * Calls an API.
     *
     * @return a future that always completes, with the response or an error, and never exceptionally
     */
    <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req, CallOptions options);

    /**
     * Sends a message. On a long connection, messages and requests are sent in the order in which the methods were called. Over
     * HTTP each message is a request of its own.
     *
     * @return a future that completes when the message is queued for sending (over HTTP, when the server has accepted it). It
     *     never completes exceptionally
     */
    <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg);

    /** The serial number of the last call that was started, or 0 if there was none. */
    long lastSn();

    /** Aborts the call with this serial number, see {@link ApiFuture#abort()}. Has no effect if the call has returned. */
    void abort(long sn);

    /** Aborts all calls in flight with this {@link CallOptions#abortKey()}, see {@link ApiFuture#abort()}. */
    void abortByKey(String abortKey);

    /** Aborts all calls in flight, see {@link ApiFuture#abort()}. */
    void abortAll();

    /**
     * Closes the client and releases its resources. Calls in flight are aborted, and a connection is closed. Later calls fail
     * with {@code ABORTED}.
     */
    @Override
    void close();
}
