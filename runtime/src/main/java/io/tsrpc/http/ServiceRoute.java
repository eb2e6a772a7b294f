package io.tsrpc.http;

import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.transport.Request;
import org.jspecify.annotations.Nullable;

/**
 * The service to which a request is addressed. The URL of a JSON request names it; the body of any other request does.
 *
 * @param target the service that the URL names, or null for a binary request
 * @param lacksJson whether the request would be JSON if the server accepted JSON
 */
record ServiceRoute(Request.@Nullable Target target, boolean lacksJson) {
    private static final String MESSAGE = "type=msg";

    /** Determines the route of a request, by the rules of TSRPC 3.4, but decodes the path. */
    static ServiceRoute of(RequestHead request, boolean jsonEnabled, String jsonHostPath) {
        if (!MediaType.of(request).isJson()) {
            return new ServiceRoute(null, false);
        }
        String path = RequestPath.decoded(request.path());
        boolean json = path.startsWith(jsonHostPath);
        if (!json || !jsonEnabled) {
            return new ServiceRoute(null, json);
        }
        boolean isMessage = ("&" + request.query() + "&").contains("&" + MESSAGE + "&");
        return new ServiceRoute(
                new Request.Target(request.target(), path.substring(jsonHostPath.length()), isMessage), false);
    }

    DataFormat format() {
        return target == null ? DataFormat.BINARY : DataFormat.JSON;
    }
}
