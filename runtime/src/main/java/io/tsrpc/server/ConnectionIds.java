package io.tsrpc.server;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Generates connection ids that are unique across servers and nodes: a random server name and a number, such as
 * {@code 3kq0x9vd-17}.
 */
final class ConnectionIds {
    private static final int NAME_BITS = 41; // at most eight digits in base 36
    private static final int RADIX = 36;

    private final String server;
    private final AtomicLong last = new AtomicLong();

    ConnectionIds() {
        this(Long.toString(new SecureRandom().nextLong() >>> (Long.SIZE - NAME_BITS), RADIX));
    }

    ConnectionIds(String server) {
        this.server = server;
    }

    /** What they begin with. */
    String server() {
        return server;
    }

    String next() {
        return server + "-" + last.incrementAndGet();
    }
}
