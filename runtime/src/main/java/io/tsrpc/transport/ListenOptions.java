package io.tsrpc.transport;

import static java.util.Objects.requireNonNull;

import io.tsrpc.ClientAuth;
import io.tsrpc.Configurable;
import io.tsrpc.Option;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The options of all transports that listen on a port.
 *
 * @param <O> the type that the setters return
 */
public interface ListenOptions<O> extends Configurable<O> {
    /** {@link #port}. */
    Option<Integer> PORT = Option.between("port", 3000, 0, 65_535);

    /** {@link #host}. */
    Option<@Nullable String> HOST = Option.unset("host");

    /** {@link #ssl}. */
    Option<@Nullable SSLContext> SSL = Option.unset("ssl");

    /** {@link #clientAuth}. */
    Option<ClientAuth> CLIENT_AUTH = Option.of("clientAuth", ClientAuth.NONE);

    /** {@link #trustedProxies}. */
    Option<TrustedProxies> TRUSTED_PROXIES = Option.of("trustedProxies", TrustedProxies.of(List.of()));

    /** {@link #maxConnectionsPerAddress}. */
    Option<@Nullable Integer> MAX_CONNECTIONS_PER_ADDRESS = Option.unsetPositive("maxConnectionsPerAddress");

    /** {@link #allowedOrigins}. */
    Option<AllowedOrigins> ALLOWED_ORIGINS = Option.of("allowedOrigins", AllowedOrigins.DEFAULT);

    /** {@link #healthPath}. */
    Option<@Nullable String> HEALTH_PATH = Option.unset("healthPath");

    /** {@link #livePath}. */
    Option<@Nullable String> LIVE_PATH = Option.unset("livePath");

    /**
     * The port to listen on, 0 to 65535. Zero lets the system choose a free port; {@code port()} of the server or
     * transport returns it. Default: 3000.
     *
     * @throws IllegalArgumentException if {@code port} is out of range
     */
    default O port(int port) {
        return set(PORT, port);
    }

    /** The local address or host name to listen on. Default: all addresses of this machine. */
    default O host(String host) {
        requireNonNull(host, "host");
        return set(HOST, host);
    }

    /** Enables TLS: the transport serves wss or https instead of ws or http. Default: no TLS. */
    default O ssl(SSLContext context) {
        requireNonNull(context, "context");
        return set(SSL, context);
    }

    /**
     * Whether clients must identify themselves with a certificate in TLS, which the context of {@link #ssl} has to trust.
     * {@link io.tsrpc.RequestHead#peerCertificates()} has it then. Default: they are not asked.
     */
    default O clientAuth(ClientAuth auth) {
        return set(CLIENT_AUTH, auth);
    }

    /**
     * The proxies whose {@code X-Forwarded-For} header is trusted: addresses, or networks such as {@code 10.0.0.0/8}. Their {@code
     * X-Forwarded-Host} and {@code X-Forwarded-Proto} say which origin is {@linkplain #allowedOrigins the same}.
     * {@link io.tsrpc.Connection#ip()} is then the last address in that header that is not a trusted proxy. Default:
     * none; TSRPC, in contrast, trusts the header's first address from any sender.
     *
     * @throws IllegalArgumentException if an element is neither an address nor a network
     */
    default O trustedProxies(String... addresses) {
        return set(TRUSTED_PROXIES, TrustedProxies.of(List.of(addresses)));
    }

    /**
     * How many connections a single address may have at once, those in their handshake included; over HTTP, how many open requests.
     * IPv6 addresses count by their first 64 bits. Further ones are closed unread over WebSocket, and get status 429 over HTTP, or if
     * only a proxy's header names the client. Default: no limit, since many people share the address of a company or of a mobile network.
     *
     * <p>With {@link #trustedProxies} the addresses of their clients are counted, and those of all others. Without, private and loopback
     * addresses are not: one may be a proxy's, with all clients behind it. The first such connection logs a warning.
     *
     * @throws IllegalArgumentException if {@code connections} is less than 1
     */
    default O maxConnectionsPerAddress(int connections) {
        return set(MAX_CONNECTIONS_PER_ADDRESS, connections);
    }

    /**
     * The web pages that may act for their visitors, besides those of the same origin: values of the header {@code Origin} such as
     * {@code https://chat.example.com}, or {@code *} for all. Other pages get 403: over WebSocket always, because browsers send
     * cookies there; over HTTP too, unless nothing is set here and the request has no cookies, no {@code Authorization} and no client
     * certificate; such a request is answered without cookies. Clients that are no browsers send no {@code Origin}, and are not affected.
     *
     * <p>Default: pages of the same origin, and pages of the visitor's own machine such as {@code http://localhost:5173}, so that
     * development needs no setting. Without arguments: pages of the same origin only.
     *
     * <p>With {@code *} any page can act for a visitor whom cookies identify; then use tokens instead of cookies.
     *
     * @throws IllegalArgumentException if an element is neither an origin nor {@code *}
     */
    default O allowedOrigins(String... origins) {
        return set(ALLOWED_ORIGINS, AllowedOrigins.of(List.of(origins)));
    }

    /**
     * The path at which a load balancer asks whether the server takes new calls (readiness), such as {@code /health}: {@code GET} and
     * {@code HEAD} are answered with 200 while the server is open, and with 503 while it stops. Nothing else is asked or counted: neither
     * the {@linkplain io.tsrpc.ServerBuilder#admission admission} nor the limits of connections over HTTP. Default: none.
     *
     * @throws IllegalArgumentException if {@code path} does not begin with a slash, or has a query
     */
    default O healthPath(String path) {
        return set(HEALTH_PATH, asSent("healthPath", path));
    }

    /**
     * The path at which the one who runs the process asks whether it should be restarted (liveness), such as {@code /live}: {@code GET}
     * and {@code HEAD} are answered with 200, also while the server stops and still answers calls, and with 503 if a part of the server
     * has failed for good, which is logged as well. Otherwise as {@link #healthPath}, from which it must differ. Default: none.
     *
     * @throws IllegalArgumentException if {@code path} does not begin with a slash, or has a query
     */
    default O livePath(String path) {
        return set(LIVE_PATH, asSent("livePath", path));
    }

    private static String asSent(String option, String path) {
        requireNonNull(path, "path");
        if (!path.matches("/[!-~&&[^?#]]*")) {
            throw new IllegalArgumentException(
                    option + " must begin with / and be a path as it is sent, without a query, but is `" + path + "`");
        }
        return path;
    }
}
