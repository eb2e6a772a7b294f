package io.tsrpc.processor.model;

import java.util.ArrayList;
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

    /** The names that TSRPC has for these definitions: {@code ReqLogin} and {@code ResLogin}, or {@code MsgChat}. */
    List<String> tsNames();

    /** Those of these names that are second ones, because the API names a type that is there for others too. */
    default List<Alias> aliases() {
        List<Alias> aliases = new ArrayList<>();
        for (int i = 0; i < types().size(); i++) {
            String tsName = tsNames().get(i);
            TypeUse.NamedUse type = types().get(i);
            if (!schemaId(tsName).equals(type.name().schemaId())) {
                aliases.add(new Alias(schemaId(tsName), tsName, type));
            }
        }
        return aliases;
    }

    /** The key in the service proto's types of a name in the service's TypeScript file. */
    default String schemaId(String tsName) {
        return info().tsFile() + "/" + tsName;
    }

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
        public List<String> tsNames() {
            return List.of("Req" + info.simpleName(), "Res" + info.simpleName());
        }

        @Override
        public <R> R fold(Function<Api, R> onApi, Function<Msg, R> onMsg) {
            return onApi.apply(this);
        }
    }

    /**
     * A message.
     *
     * @param type the definition of the {@code Msg*} record or sealed interface
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
        public List<String> tsNames() {
            return List.of(type.name().tsName());
        }

        @Override
        public <R> R fold(Function<Api, R> onApi, Function<Msg, R> onMsg) {
            return onMsg.apply(this);
        }
    }

    /**
     * Another name of a type.
     *
     * @param schemaId its key in the service proto's types, such as {@code user/PtlLogin/ReqLogin}
     * @param tsName the name in the service's TypeScript file, such as {@code ReqLogin}
     * @param type what it names
     */
    record Alias(String schemaId, String tsName, TypeUse.NamedUse type) {}
}
