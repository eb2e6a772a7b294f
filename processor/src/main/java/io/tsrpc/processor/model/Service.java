package io.tsrpc.processor.model;

import java.util.List;
import java.util.function.Function;

/** A service of the protocol. */
public sealed interface Service {
    /** The properties that all services have. */
    ServiceInfo info();

    /** A copy with this id. */
    Service withId(int id);

    /** The definitions that it sends: request and response, or the message. */
    List<TypeUse.NamedUse> types();

    /** Applies the function for this kind, and returns its result. */
    <R> R fold(Function<Api, R> onApi, Function<Msg, R> onMsg);

    /**
     * An API: a request and its response.
     *
     * @param javaClass the {@code Api*} interface
     * @param method the name of the client's and the skeleton's method
     * @param req the request's definition
     * @param res the response's definition
     * @param answersLater whether the skeleton's method returns a stage of the response
     */
    record Api(
            ServiceInfo info,
            JavaClass javaClass,
            String method,
            TypeUse.NamedUse req,
            TypeUse.NamedUse res,
            boolean answersLater)
            implements Service {
        @Override
        public Service withId(int id) {
            return new Api(info.withId(id), javaClass, method, req, res, answersLater);
        }

        @Override
        public List<TypeUse.NamedUse> types() {
            return List.of(req, res);
        }

        @Override
        public <R> R fold(Function<Api, R> onApi, Function<Msg, R> onMsg) {
            return onApi.apply(this);
        }
    }

    /**
     * A message.
     *
     * @param type the definition of the {@code Msg*} record
     */
    record Msg(ServiceInfo info, TypeUse.NamedUse type) implements Service {
        @Override
        public Service withId(int id) {
            return new Msg(info.withId(id), type);
        }

        @Override
        public List<TypeUse.NamedUse> types() {
            return List.of(type);
        }

        @Override
        public <R> R fold(Function<Api, R> onApi, Function<Msg, R> onMsg) {
            return onMsg.apply(this);
        }
    }
}
