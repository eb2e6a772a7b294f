package io.tsrpc.transport;

import io.tsrpc.Configurable;
import io.tsrpc.Option;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What every transport that listens on a port can be told.
 *
 * @param <O> the transport's own options
 */
public interface ListenOptions<O> extends Configurable<O> {
    /** {@link #port}. */
    Option<Integer> PORT = Option.between("port", 3000, 0, 65_535);

    /** {@link #host}. */
    Option<@Nullable String> HOST = Option.unset("host");

    /** {@link #ssl}. */
    Option<@Nullable SSLContext> SSL = Option.unset("ssl");

    /** {@link #trustedProxies}. */
    Option<TrustedProxies> TRUSTED_PROXIES = Option.of("trustedProxies", TrustedProxies.of(List.of()));

    /**
     * Where to listen. Default: 3000; zero lets the system choose, and {@code port()} of the server or transport says what it
     * chose.
     *
     * @throws IllegalArgumentException if it is none of 0 to 65535
     */
    default O port(int port) {
        return set(PORT, port);
    }

    /** The address to listen on, or a name for it. Default: all addresses of this machine. */
    default O host(String host) {
        return set(HOST, host);
    }

    /** Serves wss or https instead of ws or http. Default: neither. */
    default O ssl(SSLContext context) {
        return set(SSL, context);
    }

    /**
     * Proxies whose {@code X-Forwarded-For} is believed: addresses or networks such as {@code 10.0.0.0/8}.
     * {@link io.tsrpc.Connection#ip()} is then the last address in that header that is no trusted proxy. Default: none,
     * unlike TSRPC, which believes the header's first address whoever sent it.
     *
     * @throws IllegalArgumentException if one is neither an address nor a network
     */
    default O trustedProxies(String... addresses) {
        return set(TRUSTED_PROXIES, TrustedProxies.of(List.of(addresses)));
    }
}
