package io.tsrpc.server;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiHandler;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The handlers of a server's APIs. */
final class ApiHandlers implements ApiBinder {
    private final ServiceProto proto;
    private final Map<ApiService<?, ?>, ApiHandler<?, ?>> handlers = new ConcurrentHashMap<>();

    ApiHandlers(ServiceProto proto) {
        this.proto = proto;
    }

    @Override
    public <Req, Res> void answer(ApiService<Req, Res> service, ApiMethod<Req, Res> method) {
        put(service, call -> call.succ(result(method, call)));
    }

    private static <Req, Res> Res result(ApiMethod<Req, Res> method, ApiCall<Req, Res> call) throws Exception {
        Res res = method.answer(call.req(), call);
        if (res == null) { // the skeleton's method is declared non-null, but nothing enforces that
            throw new NullPointerException(
                    "The implementation of " + call.service() + " returned null; it must return a response or throw");
        }
        return res;
    }

    <Req, Res> void put(ApiService<Req, Res> service, ApiHandler<Req, Res> handler) {
        if (!proto.contains(service)) {
            throw new IllegalArgumentException(service + " is not in the protocol set " + proto.name());
        }
        if (handlers.putIfAbsent(service, handler) != null) {
            throw new IllegalStateException("The API " + service.name() + " has a handler already");
        }
    }

    @SuppressWarnings("unchecked") // safe: put() is the only writer
    <Req, Res> @Nullable ApiHandler<Req, Res> get(ApiService<Req, Res> service) {
        return (ApiHandler<Req, Res>) handlers.get(service);
    }

    /** The names of the APIs without a handler. */
    List<String> unhandled() {
        List<String> names = new ArrayList<>();
        for (Service service : proto.services()) {
            if (service instanceof ApiService<?, ?> api && !handlers.containsKey(api)) {
                names.add(api.name());
            }
        }
        return names;
    }
}
