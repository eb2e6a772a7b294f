package io.tsrpc.http;

import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The URL of a server, and the URLs of its services in JSON. */
final class ServerUrl {
    private static final int MAX_PORT = 65_535;

    private final URI uri;
    private final Map<Service, URI> services = new ConcurrentHashMap<>();

    private ServerUrl(URI uri) {
        this.uri = uri;
    }

    /**
     * Parses a URL.
     *
     * @throws IllegalArgumentException if it is not absolute or its scheme is neither http nor https
     */
    static ServerUrl of(String url) {
        URI uri = URI.create(url);
        boolean isHttp = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!isHttp || uri.getHost() == null) {
            throw new IllegalArgumentException("Not an absolute http or https URL: " + url);
        }
        if (uri.getPort() > MAX_PORT) {
            throw new IllegalArgumentException("A port is 65535 at most: " + url);
        }
        return new ServerUrl(uri);
    }

    /** The URL of binary requests, for every service. */
    URI uri() {
        return uri;
    }

    /** The URL of JSON requests to {@code service}. */
    URI uriOf(Service service) {
        return services.computeIfAbsent(service, this::join);
    }

    private URI join(Service service) {
        String base = uri.toString();
        String slash = base.endsWith("/") ? "" : "/";
        String query = service instanceof MsgService ? "?type=msg" : "";
        return URI.create(URI.create(base + slash + service.name() + query).toASCIIString());
    }

    String host() {
        return uri.getHost();
    }

    /** Host and port, in the form in which Node's errors show them. */
    String address() {
        int standard = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getHost() + ":" + (uri.getPort() < 0 ? standard : uri.getPort());
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
