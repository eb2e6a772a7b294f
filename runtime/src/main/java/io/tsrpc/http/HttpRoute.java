package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import io.tsrpc.DataFormat;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.wire.BinaryInput;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.TextInput;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes to: a JSON request to the service that its URL names, anything else to the one that its body names.
 *
 * @param url as the client sent it
 * @param jsonPath what follows the path of JSON requests, or null if this is a binary request
 */
record HttpRoute(String url, @Nullable String jsonPath) {
    private static final String MESSAGE = "type=msg";

    /** The route of a request, as TSRPC 3.4 finds it. */
    static HttpRoute of(HttpExchange http, boolean jsonEnabled, String jsonHostPath) {
        String url = http.getRequestURI().toString();
        boolean json = jsonEnabled
                && http.getRequestMethod().equals("POST")
                && isJson(http.getRequestHeaders().getFirst("Content-Type"))
                && url.startsWith(jsonHostPath);
        return new HttpRoute(url, json ? url.substring(jsonHostPath.length()) : null);
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("application/json");
    }

    DataFormat format() {
        return jsonPath == null ? DataFormat.BINARY : DataFormat.JSON;
    }

    /**
     * Decodes the text of a JSON request.
     *
     * @throws InvalidInputException if the URL names no service, or the text is none of its requests
     */
    ServerInput read(ServiceProto proto, NullChecks nullChecks, String text) throws InvalidInputException {
        if (jsonPath == null) { // a flow has made text of a binary request
            return BinaryInput.read(proto, nullChecks, text.getBytes(StandardCharsets.UTF_8));
        }
        int query = jsonPath.indexOf('?');
        String name = query < 0 ? jsonPath : jsonPath.substring(0, query);
        return query >= 0 && isMessage(jsonPath.substring(query + 1))
                ? readMsg(proto.msg(name), nullChecks, text)
                : readCall(proto.api(name), nullChecks, text);
    }

    private static boolean isMessage(String query) {
        return ("&" + query + "&").contains("&" + MESSAGE + "&");
    }

    private ServerInput readMsg(@Nullable MsgService<?> service, NullChecks nullChecks, String text)
            throws InvalidInputException {
        if (service == null) {
            throw noService();
        }
        return TextInput.readMsg(service, nullChecks, text);
    }

    private ServerInput readCall(@Nullable ApiService<?, ?> service, NullChecks nullChecks, String text)
            throws InvalidInputException {
        if (service == null) {
            throw noService();
        }
        return TextInput.readCall(service, nullChecks, text);
    }

    private InvalidInputException noService() {
        return new InvalidInputException("Invalid URL path: " + url);
    }
}
