package io.tsrpc.http;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiHandler;
import io.tsrpc.testing.VectorProto;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Small servers for tests. {@code Test} runs the test's handler; no other API has a handler. */
final class HttpServers {
    private HttpServers() {}

    static HttpServer start(ApiHandler<Map<String, Object>, Map<String, Object>> test) {
        return start(test, builder -> builder);
    }

    static HttpServer start(
            ApiHandler<Map<String, Object>, Map<String, Object>> test, UnaryOperator<HttpServer.Builder> options) {
        HttpServer.Builder builder =
                HttpServer.builder(VectorProto.PROTO).port(0).json(true).allowUnhandledApis(true);
        HttpServer server = options.apply(builder).build();
        server.implementApi(VectorProto.TEST, test);
        server.start();
        return server;
    }

    /** A handler that replies with a greeting. */
    static void greet(ApiCall<Map<String, Object>, Map<String, Object>> call) {
        call.succ(Map.of("reply", "Hello, " + call.req().get("name")));
    }

    /** The result of calling {@code Test} with {@code reply}. */
    static String success(String reply) {
        return "{\"isSucc\":true,\"res\":{\"reply\":\"" + reply + "\"}}";
    }
}
