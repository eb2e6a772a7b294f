package io.tsrpc.proto;

import java.util.Map;

/** An API or a kind of message: what generated code, clients, servers and flows name it by. */
public sealed interface Service permits ApiService, MsgService {
    /** Its number on the wire. */
    int id();

    /** Its name with folders, such as {@code user/Login}. */
    String name();

    /**
     * What annotations marked {@link io.tsrpc.contract.Conf} say of it: numbers, booleans, strings, lists and maps.
     * Empty if there are none.
     */
    Map<String, Object> conf();
}
