package io.tsrpc.log;

/** The loggers of the runtime. {@code docs/operations.md} says what each of them logs. */
public enum Topic {
    RUNTIME("io.tsrpc"),
    BACKPLANE("io.tsrpc.backplane"),
    SERVER("io.tsrpc.server"),
    SERVER_API("io.tsrpc.server.api"),
    SERVER_FLOW("io.tsrpc.server.flow"),
    SERVER_MSG("io.tsrpc.server.msg"),
    SERVER_ROOM("io.tsrpc.server.room"),
    SERVER_RECEIVE("io.tsrpc.server.receive"),
    WS_SERVER("io.tsrpc.ws.server"),
    HTTP_SERVER("io.tsrpc.http.server"),
    WS("io.tsrpc.ws"),
    WS_CLIENT("io.tsrpc.ws.client"),
    CLIENT_API("io.tsrpc.client.api"),
    CLIENT_EXECUTOR("io.tsrpc.client.executor"),
    CLIENT_FLOW("io.tsrpc.client.flow"),
    CLIENT_MSG("io.tsrpc.client.msg"),
    CLIENT_RECEIVE("io.tsrpc.client.receive"),
    CLIENT_CONNECTION("io.tsrpc.client.connection"),
    CLIENT_HEADERS("io.tsrpc.client.headers"),
    CLIENT_HTTP("io.tsrpc.client.http"),
    CLIENT_NET("io.tsrpc.client.net");

    private final String logger;

    Topic(String logger) {
        this.logger = logger;
    }

    /** The name of the logger. */
    public String logger() {
        return logger;
    }
}
