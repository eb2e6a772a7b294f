package io.tsrpc.server;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives connections ids that no connection of any other server has, on this node or another: a random name of the server and a
 * number, such as {@code 3kq0x9vd-17}.
 */
final class ConnectionIds {
    private static final int NAME_BITS = 41; // eight digits of base 36 at most
    private static final int RADIX = 36;

    private final String server;
    private final AtomicLong last = new AtomicLong();

    ConnectionIds() {
        this(Long.toString(new SecureRandom().nextLong() >>> (Long.SIZE - NAME_BITS), RADIX));
    }

    ConnectionIds(String server) {
        this.server = server;
    }

    String next() {
        return server + "-" + last.incrementAndGet();
    }
}
