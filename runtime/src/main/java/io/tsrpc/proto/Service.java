package io.tsrpc.proto;

import java.util.Map;

/** The descriptor of an API or a message. Generated code, clients, servers and flows use it instead of a name. */
public sealed interface Service permits ApiService, MsgService {
    /** The id of this service, which stands for it on the wire. */
    int id();

    /** The name of this service with its folders, such as {@code user/Login}. */
    String name();

    /**
     * The configuration of this service, from annotations that are marked {@link io.tsrpc.contract.Conf}. Values are numbers,
     * booleans, strings, lists and maps. Empty if there are no such annotations.
     */
    Map<String, Object> conf();
}
