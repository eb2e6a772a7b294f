package io.tsrpc.stub;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;

/** A client that delegates every method to another. Generated root clients extend it. */
public abstract class ForwardingClient implements Client {
    private final Client client;

    /** Delegates to {@code client}. */
    protected ForwardingClient(Client client) {
        requireNonNull(client, "client");
        this.client = client;
    }

    @Override
    public final ServiceProto proto() {
        return client.proto();
    }

    @Override
    public final ClientFlows flows() {
        return client.flows();
    }

    @Override
    public final <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req) {
        return client.callApi(service, req);
    }

    @Override
    public final <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req, CallOptions options) {
        return client.callApi(service, req, options);
    }

    @Override
    public final <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg) {
        return client.sendMsg(service, msg);
    }

    @Override
    public final long lastSn() {
        return client.lastSn();
    }

    @Override
    public final void abort(long sn) {
        client.abort(sn);
    }

    @Override
    public final void abortByKey(String abortKey) {
        client.abortByKey(abortKey);
    }

    @Override
    public final void abortAll() {
        client.abortAll();
    }

    @Override
    public final void close() {
        client.close();
    }

    @Override
    public final String toString() {
        return client.toString();
    }
}
