package io.tsrpc.processor.model;

/** A service of the protocol. */
public sealed interface Service {
    /** What all services have. */
    ServiceInfo info();

    /**
     * An API: a request and its response.
     *
     * @param javaClass the {@code Api*} interface
     * @param method the name of the client's and the skeleton's method
     * @param req the request's definition
     * @param res the response's definition
     */
    record Api(ServiceInfo info, JavaClass javaClass, String method, TypeUse.NamedUse req, TypeUse.NamedUse res)
            implements Service {}

    /**
     * A message.
     *
     * @param type the definition of the {@code Msg*} record
     */
    record Msg(ServiceInfo info, TypeUse.NamedUse type) implements Service {}
}
