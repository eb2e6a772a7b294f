package io.tsrpc.server;

import io.tsrpc.ApiHandler;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiMethod;
import io.tsrpc.stub.LaterApiMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of a server's APIs. An API has at most one handler of its own and one method of a skeleton; the former
 * is used if there are both.
 */
final class ApiHandlers implements ApiBinder {
    private final ServiceProto proto;
    private final Map<ApiService<?, ?>, CallHandler<?, ?>> own = new ConcurrentHashMap<>();
    private final Map<ApiService<?, ?>, CallHandler<?, ?>> ofSkeletons = new ConcurrentHashMap<>();

    ApiHandlers(ServiceProto proto) {
        this.proto = proto;
    }

    @Override
    public <Req, Res> void answer(ApiService<Req, Res> service, ApiMethod<Req, Res> method) {
        put(ofSkeletons, service, call -> call.succ(returned(service, method.answer(call.req(), call))));
    }

    @Override
    public <Req, Res> void answerLater(ApiService<Req, Res> service, LaterApiMethod<Req, Res> method) {
        put(ofSkeletons, service, call -> call.answerWith(returned(service, method.answer(call.req(), call))));
    }

    /** The skeleton's method is declared non-null, but nothing enforces that. */
    private static <T> T returned(ApiService<?, ?> service, @Nullable T value) {
        if (value == null) {
            throw new NullPointerException(
                    "The implementation of " + service + " returned null; it must return a response or throw");
        }
        return value;
    }

    /** Sets the handler of one API. */
    <Req, Res> void put(ApiService<Req, Res> service, ApiHandler<Req, Res> handler) {
        put(own, service, handler::handle);
    }

    private <Req, Res> void put(
            Map<ApiService<?, ?>, CallHandler<?, ?>> handlers,
            ApiService<Req, Res> service,
            CallHandler<Req, Res> handler) {
        if (!proto.contains(service)) {
            throw new IllegalArgumentException(service + " is not in the protocol set " + proto.name());
        }
        if (handlers.putIfAbsent(service, handler) != null) {
            throw new IllegalStateException("The API " + service.name() + " has a handler already");
        }
    }

    @SuppressWarnings("unchecked") // safe: put() is the only writer
    <Req, Res> @Nullable CallHandler<Req, Res> get(ApiService<Req, Res> service) {
        CallHandler<?, ?> handler = own.get(service);
        return (CallHandler<Req, Res>) (handler == null ? ofSkeletons.get(service) : handler);
    }

    /** The names of the APIs without a handler. */
    List<String> unhandled() {
        List<String> names = new ArrayList<>();
        for (Service service : proto.services()) {
            if (service instanceof ApiService<?, ?> api && get(api) == null) {
                names.add(api.name());
            }
        }
        return names;
    }
}
