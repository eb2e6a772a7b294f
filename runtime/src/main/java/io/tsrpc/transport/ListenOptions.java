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
     * The proxies whose {@code X-Forwarded-For} header is trusted: addresses, or networks such as {@code 10.0.0.0/8}.
     * {@link io.tsrpc.Connection#ip()} is then the last address in that header that is not a trusted proxy. Default:
     * none; TSRPC, in contrast, trusts the header's first address from any sender.
     *
     * @throws IllegalArgumentException if an element is neither an address nor a network
     */
    default O trustedProxies(String... addresses) {
        return set(TRUSTED_PROXIES, TrustedProxies.of(List.of(addresses)));
    }
}
