/** What TSRPC servers and clients, and the code generated for them, need at run time. */
module io.tsrpc.runtime {
    requires transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static jdk.httpserver; // HttpServer alone needs it
    requires static org.java_websocket; // io.tsrpc.ws alone needs it
    requires org.slf4j;
    requires tools.jackson.core;

    exports io.tsrpc;
    exports io.tsrpc.backplane;
    exports io.tsrpc.codec;
    exports io.tsrpc.contract;
    exports io.tsrpc.contract.typescript;
    exports io.tsrpc.flow;
    exports io.tsrpc.http;
    exports io.tsrpc.inner;
    exports io.tsrpc.proto;
    exports io.tsrpc.room;
    exports io.tsrpc.room.protocols;
    exports io.tsrpc.room.protocols.rt;
    exports io.tsrpc.stub;
    exports io.tsrpc.transport;
    exports io.tsrpc.ws;
}
