package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.Requester;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;

/** A client on any transport: makes calls, sends messages, and closes. */
final class ClientEngine implements Client {
    private final String name;
    private final ServiceProto proto;
    private final ClientFlows flows;
    private final Requester requester;
    private final MsgSender messages;
    private final Carrier carrier;
    private volatile boolean closed;

    ClientEngine(
            String name,
            ServiceProto proto,
            ClientFlows flows,
            Requester requester,
            MsgSender messages,
            Carrier carrier) {
        this.name = name;
        this.proto = proto;
        this.flows = flows;
        this.requester = requester;
        this.messages = messages;
        this.carrier = carrier;
    }

    @Override
    public ServiceProto proto() {
        return proto;
    }

    @Override
    public ClientFlows flows() {
        return flows;
    }

    @Override
    public <Req, Res> ApiFuture<Res> callApi(ApiService<Req, Res> service, Req req, CallOptions options) {
        requireNonNull(service, "service");
        requireNonNull(req, "req");
        requireNonNull(options, "options");
        return requester.call(carrier, service, req, options);
    }

    @Override
    public <M> TsrpcFuture<SendResult> sendMsg(MsgService<M> service, M msg) {
        requireNonNull(service, "service");
        requireNonNull(msg, "msg");
        return closed ? messages.failed(ClientErrors.closed()) : messages.send(service, msg);
    }

    @Override
    public long lastSn() {
        return requester.lastSn();
    }

    @Override
    public void abort(long sn) {
        requester.abort(sn);
    }

    @Override
    public void abortByKey(String abortKey) {
        requireNonNull(abortKey, "abortKey");
        requester.abortByKey(abortKey);
    }

    @Override
    public void abortAll() {
        requester.abortAll();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            requester.close(ClientErrors.closed());
        } finally { // the end of connections fails the calls that there was no memory for
            carrier.close();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
