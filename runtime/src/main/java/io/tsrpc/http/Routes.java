package io.tsrpc.http;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Option;
import io.tsrpc.RequestHead;
import io.tsrpc.engine.OptionValues;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers over HTTP besides its APIs. {@link HttpServerOptions#routes} fills it.
 *
 * <pre>{@code
 * HttpServer.builder(ShopProtocol.PROTO).routes(routes -> routes
 *         .get("/report.csv", exchange -> exchange.send("text/csv; charset=utf-8", report()))
 *         .put("/images/*", exchange -> images.store(exchange.rest(), exchange.body()))
 *         .post("/hooks/payment", exchange -> paid(exchange.readBody(64 << 10))));
 * }</pre>
 *
 * <p>A path is that of requests, exactly, as they are sent: {@code /caf%C3%A9}. {@code /*} at its end stands for one part or more. Of
 * several routes that fit, the first that was added counts. A route for {@code GET} answers {@code HEAD} too. A path that has routes,
 * but none for the method, answers 405, except that a {@code POST} may be a call; those of a path with a route for {@code POST} go to
 * the route. The rules for {@linkplain HttpServerOptions#allowedOrigins origins} hold for routes
 * too; but a page of anybody can make its visitor's browser {@code GET} a picture or follow a link, with cookies and without an
 * {@code Origin}. So let {@code GET} change nothing. Not thread-safe while it is filled.
 */
public final class Routes {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    private static final boolean HAS_DRIVES = File.separatorChar == '\\';
    private static final Set<String> NO_ROUTES = Set.of("CONNECT", "HEAD", "OPTIONS");

    /** What paths of requests consist of (RFC 3986, 3.3). One that begins with two slashes is taken for a host. */
    private static final Pattern PATH = Pattern.compile("/(?!/)(?:[A-Za-z0-9/._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*");

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    /** Creates routes, none yet. */
    static Routes empty() {
        return new Routes(new ArrayList<>());
    }

    /** The same routes; others that are added later are not among them. */
    Routes copy() {
        return new Routes(List.copyOf(routes));
    }

    /** Adds a handler of {@code GET} and {@code HEAD}. */
    public Routes get(String path, RouteHandler handler) {
        return add("GET", path, handler);
    }

    /** Adds a handler of {@code POST}. */
    public Routes post(String path, RouteHandler handler) {
        return add("POST", path, handler);
    }

    /** Adds a handler of {@code PUT}. */
    public Routes put(String path, RouteHandler handler) {
        return add("PUT", path, handler);
    }

    /** Adds a handler of {@code DELETE}. */
    public Routes delete(String path, RouteHandler handler) {
        return add("DELETE", path, handler);
    }

    /**
     * Adds a handler.
     *
     * @param method the method in capital letters, such as {@code PATCH}; not {@code OPTIONS}, which is answered for you, nor {@code
     *     HEAD}, which is answered as {@code GET} without a body
     * @param path the path, such as {@code /report.csv} or {@code /images/*}
     * @throws IllegalArgumentException if {@code path} does not begin with a slash, or has {@code *} at another place, and if no
     *     request would get to the handler: because of characters that no path has, or of a route that was added before
     */
    public Routes add(String method, String path, RouteHandler handler) {
        requireNonNull(handler, "handler");
        if (!method.matches("[A-Z]+") || NO_ROUTES.contains(method)) {
            throw new IllegalArgumentException("`" + method + "` is not a method for a route, such as GET");
        }
        int star = path.indexOf('*');
        if (!path.startsWith("/") || (star >= 0 && (star != path.length() - 1 || !path.endsWith("/*")))) {
            throw new IllegalArgumentException("A path must begin with / and may end with /*, but is `" + path + "`");
        }
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "No request has the path `" + path
                            + "`: it goes without a query, begins with one slash, and other characters than those of URLs have percent signs");
        }
        Route route = new Route(method, path, handler);
        for (Route before : routes) {
            if (before.hides(route)) {
                throw new IllegalArgumentException("No request gets to " + route + ": " + before
                        + " was added before, and the first that fits counts");
            }
        }
        routes.add(route);
        return this;
    }

    /**
     * Checks that the path of an option, for health checks, hides no route.
     *
     * @throws IllegalArgumentException if it does
     */
    void requireBeside(Option<@Nullable String> option, OptionValues options) {
        String path = options.get(option);
        for (Route route : routes) {
            if (route.method.equals("GET") && route.path.equals(path)) {
                throw new IllegalArgumentException("No request gets to " + route + ": the path is " + option
                        + ", which the server answers itself");
            }
        }
    }

    /** The route of a request, or null if there is none. */
    @Nullable
    Match match(RequestHead request) {
        if (routes.isEmpty()) {
            return null;
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        String path = request.path();
        for (Route route : routes) {
            String rest = route.method.equals(method) ? route.rest(path) : null;
            if (rest != null) {
                return new Match(route.handler, rest);
            }
        }
        return null;
    }

    /** The methods of all routes of a path, sorted; {@code HEAD} if there is {@code GET}. */
    Set<String> methodsOf(String path) {
        if (routes.isEmpty()) {
            return Collections.emptySet();
        }
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.rest(path) != null) {
                methods.add(route.method);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** A route that fits a request, with what {@code *} stands for. */
    record Match(RouteHandler handler, String rest) {}

    /**
     * Whether what {@code *} stands for leads out of no folder.
     *
     * @param hasDrives whether {@code c:} at the beginning leads to another drive, as on Windows
     */
    static boolean isSafe(String rest, boolean hasDrives) {
        if (rest.indexOf('\\') >= 0
                || rest.indexOf('\0') >= 0
                || (hasDrives && DRIVE.matcher(rest).lookingAt())) {
            return false;
        }
        for (String part : rest.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    private record Route(String method, String path, RouteHandler handler) {
        /** Whether this route, added before the other, gets all of its requests. */
        boolean hides(Route other) {
            return method.equals(other.method) && (path.equals(other.path) || covers(other.path));
        }

        private boolean covers(String other) {
            return path.endsWith("*") && (other.endsWith("*") ? other.startsWith(parent()) : rest(other) != null);
        }

        private String parent() {
            return path.substring(0, path.length() - 1);
        }

        /** What {@code *} stands for; null if the path is another. */
        @Nullable
        String rest(String asked) {
            if (!path.endsWith("*")) {
                return path.equals(asked) ? "" : null;
            }
            String parent = parent();
            if (!asked.startsWith(parent)) {
                return null;
            }
            String rest = RequestPath.decoded(asked.substring(parent.length()));
            return isSafe(rest, HAS_DRIVES) ? rest : null;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
