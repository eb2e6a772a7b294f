package io.tsrpc;

import io.tsrpc.flow.ClientFlows;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;

/**
 * Calls the APIs of one server over some transport. The generated clients are sugar on top of it.
 *
 * <p>Every method may be called by any thread and returns without waiting.
 */
public interface Client extends AutoCloseable {
    /** The protocol set that it speaks. */
    ServiceProto proto();

    /** The hooks around everything that the client does. */
    ClientFlows flows();

    /** Calls an API with the client's default options. */
    default <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req) {
        return callApi(service, req, CallOptions.DEFAULT);
    }

    /**
     * Calls an API.
     *
     * @return completes with the response or the error, whatever happens, and never exceptionally
     */
    <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req, CallOptions options);

    /**
     * Sends a message. Messages and requests leave in the order of the calls that made them on a long connection; over
     * HTTP each is a request of its own.
     *
     * @return completes when the message is on its way (over HTTP, when the server has taken it), and never
     *     exceptionally
     */
    <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg);

    /** The serial number of the last call that was begun, 0 if there was none. */
    long lastSn();

    /** Aborts the call with this serial number, see {@link ApiFuture#abort()}. Does nothing if it has returned. */
    void abort(long sn);

    /** Aborts the calls that were begun with this {@link CallOptions#abortKey()}. */
    void abortByKey(String abortKey);

    /** Aborts all calls under way. */
    void abortAll();

    /**
     * Gives back what the client holds: calls under way are aborted, a connection is closed. Later calls return
     * {@code ABORTED}.
     */
    @Override
    void close();
}
