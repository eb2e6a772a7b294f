package io.tsrpc.net;

import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.transport.TrustedProxies;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many connections, or open requests, one address has. IPv6 addresses count by their first 64 bits, which one customer of a
 * provider has alone. Thread-safe.
 *
 * <p>Trusted proxies are not counted: their clients are, once a header names them. While there are no trusted proxies, private addresses
 * are not counted either: one may be that of a proxy that nobody has told us of, with all clients behind it.
 */
public final class AddressLimit {
    private static final int PREFIX_BITS = 64;

    /** Has room for everybody. */
    private static final Place UNLIMITED = new Place(null);

    private final RepeatedLog refusals;
    private final Log log;
    private final @Nullable Integer most;
    private final TrustedProxies proxies;
    private final Map<Long, Count> ipv4 = new HashMap<>(); // guarded by this, as the next one
    private final Map<Long, Count> ipv6 = new HashMap<>();
    private final AtomicBoolean toldOfExempt = new AtomicBoolean();

    /**
     * Creates a limit.
     *
     * @param most how many connections an address may have, or null if there is no limit
     */
    public AddressLimit(@Nullable Integer most, TrustedProxies proxies, Log log) {
        this.most = most;
        this.proxies = proxies;
        this.log = log;
        this.refusals = new RepeatedLog(log);
    }

    /** Whether there is a limit. Without one, nobody needs to look who the client is. */
    public boolean isSet() {
        return most != null;
    }

    /** A place for one connection. It counts nothing yet. */
    public Place place() {
        return most == null ? UNLIMITED : new Place(this);
    }

    /** How many addresses have connections that count. */
    synchronized int addresses() {
        return ipv4.size() + ipv6.size();
    }

    private boolean isExempt(InetAddress client) {
        if (proxies.isTrusted(client)) {
            return true;
        }
        if (!proxies.isEmpty() || !isPrivate(client)) {
            return false;
        }
        if (toldOfExempt.compareAndSet(false, true)) {
            log.warn(
                    "maxConnectionsPerAddress does not count connections from {}, or from any other private address: it may be that of"
                            + " a proxy. Set trustedProxies: then the addresses of its clients are counted, and all others",
                    client.getHostAddress());
        }
        return true;
    }

    /** Whether no host on the internet has the address: that of this machine, or of a private or shared network (RFC 1918, 4193, 6598). */
    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isUniqueLocal = bytes.length > Integer.BYTES && (bytes[0] & 0xfe) == 0xfc;
        boolean isShared = bytes.length == Integer.BYTES && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || isUniqueLocal
                || isShared;
    }

    private boolean tryAdd(Map<Long, Count> counts, Long key, int limit) {
        Count count = counts.get(key);
        if (count == null) {
            count = new Count();
            counts.put(key, count);
        }
        boolean isFree = count.open < limit;
        count.open += isFree ? 1 : 0;
        return isFree;
    }

    private static final class Count {
        private int open;
    }

    /** The place of one connection: it is taken, and left in the end. Thread-safe. */
    public static final class Place {
        private final @Nullable AddressLimit limit;
        private @Nullable Map<Long, Count> countedIn; // guarded by the limit, as the next ones
        private Long key = 0L;
        private boolean left;

        private Place(@Nullable AddressLimit limit) {
            this.limit = limit;
        }

        /**
         * Takes the place for a client. Returns false if its address has no room, and logs that. May be called again when a proxy's header
         * has named the client: one that is counted already stays as it is.
         */
        public boolean take(InetAddress client) {
            AddressLimit counting = limit;
            if (counting == null || counting.most == null) {
                return true;
            }
            boolean isIpv4 = client.getAddress().length == Integer.BYTES;
            synchronized (counting) {
                if (countedIn != null || left || counting.isExempt(client)) {
                    return true;
                }
                Map<Long, Count> counts = isIpv4 ? counting.ipv4 : counting.ipv6;
                key = key(client);
                if (counting.tryAdd(counts, key, counting.most)) {
                    countedIn = counts;
                    return true;
                }
            }
            counting.refusals.warn(
                    "Refused a connection from {}{}: maxConnectionsPerAddress, {}, is reached",
                    client.getHostAddress(),
                    isIpv4 ? "" : "/" + PREFIX_BITS,
                    counting.most);
            return false;
        }

        private static Long key(InetAddress client) {
            ByteBuffer bytes = ByteBuffer.wrap(client.getAddress());
            return bytes.capacity() == Integer.BYTES ? bytes.getInt() : bytes.getLong();
        }

        /** Leaves the place. Only the first time counts. Needs no memory: the heap may be full when a connection ends. */
        public void leave() {
            AddressLimit counting = limit;
            if (counting == null) {
                return;
            }
            synchronized (counting) {
                left = true;
                Map<Long, Count> counts = countedIn;
                countedIn = null;
                Count count = counts == null ? null : counts.get(key);
                if (counts != null && count != null && --count.open == 0) {
                    counts.remove(key);
                }
            }
        }
    }
}
