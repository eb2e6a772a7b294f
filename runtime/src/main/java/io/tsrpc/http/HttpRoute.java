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

    /** Determines the route of a request, by the rules of TSRPC 3.4. */
    static HttpRoute of(HttpExchange http, boolean jsonEnabled, String jsonHostPath) {
        String url = http.getRequestURI().toString();
        boolean json = http.getRequestMethod().equals("POST")
                && isJson(http.getRequestHeaders().getFirst("Content-Type"))
                && url.startsWith(jsonHostPath);
        return json && jsonEnabled
                ? new HttpRoute(target(url, url.substring(jsonHostPath.length())), false)
                : new HttpRoute(null, json);
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("application/json");
    }

    private static Request.Target target(String url, String path) {
        int query = path.indexOf('?');
        return query < 0
                ? new Request.Target(url, path, false)
                : new Request.Target(url, path.substring(0, query), isMessage(path.substring(query + 1)));
    }

    private static boolean isMessage(String query) {
        return ("&" + query + "&").contains("&" + MESSAGE + "&");
    }

    DataFormat format() {
        return target == null ? DataFormat.BINARY : DataFormat.JSON;
    }
}
