package io.tsrpc.proto;

import java.lang.annotation.Annotation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The descriptor of an API or a message. Generated code, clients, servers and flows use it instead of a name. */
public sealed interface Service permits ApiService, MsgService {
    /** The id of this service, which stands for it on the wire. */
    int id();

    /** The name of this service with its folders, such as {@code user/Login}. */
    String name();

    /**
     * The configuration of this service as the protocol has it: the members of all annotations that are marked
     * {@link io.tsrpc.contract.Conf} and hold for this service. Values are numbers, booleans, strings, lists and maps; an enum
     * constant is its value in JSON. Empty if there are no such annotations.
     */
    Map<String, Object> conf();

    /**
     * Returns the annotation of this type that holds for this service, with the defaults of members that are not set, or null
     * if there is none. The nearest one holds: that of the service itself, or else that of its folder's package, or else of a
     * folder above.
     *
     * <pre>{@code
     * Access access = call.service().conf(Access.class);
     * boolean needLogin = access == null || access.needLogin();
     * }</pre>
     *
     * <p>Only annotations that are marked {@link io.tsrpc.contract.Conf} are found, whatever their retention; there is no
     * reflection. Any thread may call this.
     */
    <A extends Annotation> @Nullable A conf(Class<A> type);

    /**
     * Returns the same service with another id, for a protocol set whose numbers come from elsewhere. It does not equal this
     * descriptor.
     */
    Service withId(int id);
}
