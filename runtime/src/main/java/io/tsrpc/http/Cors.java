package io.tsrpc.http;

import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.transport.AllowedOrigins;
import io.tsrpc.transport.TrustedProxies;
import java.util.regex.Pattern;

/**
 * Which pages may call, and what browsers are told about it (Fetch, "CORS protocol"). A page may use what identifies its visitor only if
 * its origin is allowed; then browsers are told this origin. A browser asks first (a preflight) if the page could not send such a
 * request by a form.
 */
final class Cors {
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~, -]{1,1000}");
    private static final String ANYBODY = "*";
    private static final Headers VARY = Headers.of("Vary", "Origin");

    private final AllowedOrigins origins;
    private final TrustedProxies proxies;
    private final long maxAgeSeconds;
    private final Terms ofNoPage;
    private final Terms ofStrangers;
    private final Terms ofRefused;

    /**
     * What holds for every response to a request.
     *
     * @param headers headers of each of them
     * @param cookies whether they may set cookies: a stranger's page could log its visitor in as somebody else
     * @param serves whether the request is served
     */
    record Terms(Headers headers, boolean cookies, boolean serves) {
        /** Until the head of the request is known. */
        static final Terms UNKNOWN = new Terms(Headers.NONE, false, false);
    }

    Cors(OptionValues options) {
        origins = options.get(HttpServerOptions.ALLOWED_ORIGINS);
        proxies = options.get(HttpServerOptions.TRUSTED_PROXIES);
        maxAgeSeconds = options.get(HttpServerOptions.CORS_MAX_AGE).toSeconds();
        Headers strangers = ofStrangers();
        ofNoPage = new Terms(strangers, true, true);
        ofStrangers = new Terms(strangers, false, true);
        ofRefused = new Terms(strangers, false, false);
    }

    /** Whether browsers may have added something to a request that makes it the visitor's. */
    private static boolean identifiesVisitor(RequestHead request) {
        return request.header("Cookie") != null
                || request.header("Authorization") != null
                || !request.peerCertificates().isEmpty();
    }

    /** The terms of a request. */
    Terms terms(RequestHead request) {
        String origin = request.header("Origin");
        if (origin == null) {
            return ofNoPage;
        }
        if (origins.allowsAny()) {
            return ofNoPage;
        }
        if (!origins.allows(request, proxies)) {
            return origins.allowsStrangers() && !identifiesVisitor(request) ? ofStrangers : ofRefused;
        }
        Headers headers = VARY.with("Access-Control-Allow-Origin", origin)
                .with("Access-Control-Allow-Credentials", "true")
                .with(preflight(requestedHeaders(request)));
        return new Terms(headers, true, true);
    }

    private Headers ofStrangers() {
        if (!origins.allowsStrangers()) {
            return VARY;
        }
        String names =
                origins.allowsAny() ? "Content-Type,Authorization,*" : "Content-Type,*"; // * is not Authorization
        Headers headers = origins.allowsAny() ? Headers.NONE : VARY;
        return headers.with("Access-Control-Allow-Origin", ANYBODY).with(preflight(names));
    }

    private Headers preflight(String names) {
        Headers headers = Headers.of("Access-Control-Allow-Headers", names);
        return maxAgeSeconds > 0 ? headers.with("Access-Control-Max-Age", Long.toString(maxAgeSeconds)) : headers;
    }

    /** With credentials {@code *} is the name of a header, so browsers are told what they have asked for. */
    private static String requestedHeaders(RequestHead request) {
        String asked = request.header("Access-Control-Request-Headers");
        return asked != null && NAMES.matcher(asked).matches() ? asked : "Content-Type,Authorization";
    }
}
