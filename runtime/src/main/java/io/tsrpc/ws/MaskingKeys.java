package io.tsrpc.ws;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Masking keys that a server cannot predict (RFC 6455, 10.3), taken in blocks from a secure random generator. */
final class MaskingKeys {
    private static final int BLOCK = 4096;

    private static final SecureRandom RANDOM = new SecureRandom();

    @GuardedBy("MaskingKeys.class")
    private static final ByteBuffer KEYS = ByteBuffer.allocate(BLOCK).flip();

    private MaskingKeys() {}

    static synchronized int next() {
        if (!KEYS.hasRemaining()) {
            RANDOM.nextBytes(KEYS.array());
            KEYS.clear();
        }
        return KEYS.getInt();
    }
}
