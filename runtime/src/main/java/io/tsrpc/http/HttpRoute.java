package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import io.tsrpc.DataFormat;
import io.tsrpc.transport.Request;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The service to which a request is addressed. The URL of a JSON request names it; the body of any other request does.
 *
 * @param target the service that the URL names, or null for a binary request
 * @param lacksJson whether the request would be JSON if the server accepted JSON
 */
record HttpRoute(Request.@Nullable Target target, boolean lacksJson) {
    private static final String MESSAGE = "type=msg";

    /** Determines the route of a request, by the rules of TSRPC 3.4, but decodes the path. */
    static HttpRoute of(HttpExchange http, boolean jsonEnabled, String jsonHostPath) {
        if (!http.getRequestMethod().equals("POST")
                || !isJson(http.getRequestHeaders().getFirst("Content-Type"))) {
            return new HttpRoute(null, false);
        }
        String url = http.getRequestURI().toString();
        int query = url.indexOf('?');
        String path = RequestPath.decoded(query < 0 ? url : url.substring(0, query));
        boolean json = path.startsWith(jsonHostPath);
        if (!json || !jsonEnabled) {
            return new HttpRoute(null, json);
        }
        boolean isMessage = query >= 0 && isMessage(url.substring(query + 1));
        return new HttpRoute(new Request.Target(url, path.substring(jsonHostPath.length()), isMessage), false);
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("application/json");
    }

    private static boolean isMessage(String query) {
        return ("&" + query + "&").contains("&" + MESSAGE + "&");
    }

    DataFormat format() {
        return target == null ? DataFormat.BINARY : DataFormat.JSON;
    }
}
