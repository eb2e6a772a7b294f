package io.tsrpc.server;

import io.tsrpc.ApiHandler;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ApiBinder;
import io.tsrpc.stub.ApiGroup;
import io.tsrpc.stub.ApiMethod;
import io.tsrpc.stub.LaterApiMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of a server's APIs. An API has at most one handler of its own and one method of a skeleton; the former
 * is used if there are both.
 */
final class ApiHandlers {
    private final ServiceProto proto;
    private final Map<ApiService<?, ?>, CallHandler<?, ?>> own = new ConcurrentHashMap<>();
    private final Map<ApiService<?, ?>, SkeletonMethod> ofSkeletons = new ConcurrentHashMap<>();

    ApiHandlers(ServiceProto proto) {
        this.proto = proto;
    }

    /** Sets the handlers of all APIs of a skeleton. */
    void implement(ApiGroup group) {
        group.bind(new ApiBinder() {
            @Override
            public <Req, Res> void answer(ApiService<Req, Res> service, ApiMethod<Req, Res> method) {
                put(group, service, call -> {
                    Res res = method.answer(call.req(), call);
                    Interrupts.forget();
                    boolean unused = call.succ(returned(service, res, "a response"));
                });
            }

            @Override
            public <Req, Res> void answerLater(ApiService<Req, Res> service, LaterApiMethod<Req, Res> method) {
                put(group, service, call -> {
                    CompletionStage<Res> stage = method.answer(call.req(), call);
                    Interrupts.forget();
                    call.answerWith(returned(service, stage, "a stage"));
                });
            }
        });
    }

    private <Req, Res> void put(ApiGroup group, ApiService<Req, Res> service, CallHandler<Req, Res> handler) {
        check(service);
        SkeletonMethod other = ofSkeletons.putIfAbsent(service, new SkeletonMethod(group, handler));
        if (other != null) {
            throw new IllegalStateException("The API " + service.name() + " is implemented by "
                    + other.group().getClass().getName() + ", so that "
                    + group.getClass().getName() + " cannot implement it too");
        }
    }

    /** The skeleton's method is declared non-null, but nothing enforces that. */
    private static <T> T returned(ApiService<?, ?> service, @Nullable T value, String what) {
        if (value == null) {
            throw new NullPointerException(
                    "The implementation of " + service + " returned null; it must return " + what + " or throw");
        }
        return value;
    }

    /** Sets the handler of one API. */
    <Req, Res> void put(ApiService<Req, Res> service, ApiHandler<Req, Res> handler) {
        check(service);
        CallHandler<Req, Res> added = handler::handle;
        if (own.putIfAbsent(service, added) != null) {
            throw new IllegalStateException("The API " + service.name() + " has a handler already");
        }
    }

    private void check(ApiService<?, ?> service) {
        if (!proto.contains(service)) {
            throw new IllegalArgumentException(service + " is not in the protocol set " + proto.name());
        }
    }

    @SuppressWarnings("unchecked") // safe: the methods that put are the only writers
    <Req, Res> @Nullable CallHandler<Req, Res> get(ApiService<Req, Res> service) {
        CallHandler<?, ?> handler = own.get(service);
        if (handler != null) {
            return (CallHandler<Req, Res>) handler;
        }
        SkeletonMethod method = ofSkeletons.get(service);
        return method == null ? null : (CallHandler<Req, Res>) method.handler();
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

    /** A method of a skeleton's implementation. */
    private record SkeletonMethod(ApiGroup group, CallHandler<?, ?> handler) {}
}
