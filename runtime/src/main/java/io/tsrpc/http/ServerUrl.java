package io.tsrpc.http;

import io.tsrpc.net.ServerAddress;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The URL of a server, and the request targets of its services in JSON. */
final class ServerUrl {
    private final ServerAddress address;
    private final Map<Service, String> targets = new ConcurrentHashMap<>();

    private ServerUrl(ServerAddress address) {
        this.address = address;
    }

    /**
     * Parses a URL.
     *
     * @throws IllegalArgumentException if it is not absolute or its scheme is neither http nor https
     */
    static ServerUrl of(String url) {
        return new ServerUrl(ServerAddress.parse(url, ServerAddress.Schemes.HTTP));
    }

    ServerAddress address() {
        return address;
    }

    /** The target of binary requests, for every service. */
    String target() {
        return address.resource();
    }

    /** The target of JSON requests to {@code service}. */
    String targetOf(Service service) {
        return targets.computeIfAbsent(service, this::join);
    }

    private String join(Service service) {
        String base = address.path();
        String path = base + (base.endsWith("/") ? "" : "/") + ServerAddress.ascii(service.name());
        String query = address.query() == null ? "" : "?" + address.query();
        String type = service instanceof MsgService ? (query.isEmpty() ? "?" : "&") + "type=msg" : "";
        return path + query + type;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
