package io.tsrpc.transport;

import java.net.InetAddress;
import java.util.List;

/** The proxies whose {@code X-Forwarded-For}, {@code -Host} and {@code -Proto} headers are trusted. Immutable. */
public final class TrustedProxies {
    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * Creates a set of trusted addresses, and networks such as {@code 10.0.0.0/8}.
     *
     * @throws IllegalArgumentException if an element is neither an address nor a network
     */
    public static TrustedProxies of(List<String> addresses) {
        return new TrustedProxies(addresses.stream().map(Network::of).toList());
    }

    /**
     * The address of the client behind {@code peer}: the first address that is not trusted, going backwards from
     * {@code peer} through the header. What is no address, such as {@code unknown}, ends the search. Never queries the
     * DNS.
     *
     * @param forwardedFor the values of all {@code X-Forwarded-For} headers, in order
     */
    public String clientOf(InetAddress peer, List<String> forwardedFor) {
        return text(addressOf(peer, forwardedFor));
    }

    /** As {@link #clientOf}, but not as text. */
    public InetAddress addressOf(InetAddress peer, List<String> forwardedFor) {
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        InetAddress client = peer;
        for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            InetAddress hop = AddressLiteral.ofHop(hops[i]);
            if (hop == null) {
                break;
            }
            client = hop;
        }
        return client;
    }

    /** Whether none is trusted. */
    public boolean isEmpty() {
        return networks.isEmpty();
    }

    /** Whether an address belongs to one of them. */
    public boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address.getAddress()));
    }

    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int scope = text.indexOf('%');
        return scope < 0 ? text : text.substring(0, scope);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Network(byte[] address, int bits) {
        static Network of(String text) {
            int slash = text.indexOf('/');
            InetAddress address = AddressLiteral.of(slash < 0 ? text : text.substring(0, slash));
            if (address == null) {
                throw new IllegalArgumentException(
                        "`" + text + "` is neither an IP address nor a network such as 10.0.0.0/8");
            }
            int all = address.getAddress().length * Byte.SIZE;
            return new Network(address.getAddress(), slash < 0 ? all : bits(text, slash, all));
        }

        private static int bits(String text, int slash, int all) {
            String bits = text.substring(slash + 1);
            if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > all) {
                throw new IllegalArgumentException("`" + text + "` must have 0 to " + all + " behind its slash");
            }
            return Integer.parseInt(bits);
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >>> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
