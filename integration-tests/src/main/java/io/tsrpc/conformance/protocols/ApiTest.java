package io.tsrpc.conformance.protocols;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Does what the name tells it to; greets any other. */
public interface ApiTest {
    /**
     * What goes in.
     *
     * @param name whom to greet, or what to do
     * @param n of no use
     */
    record Req(String name, @Nullable Long n) {}

    /**
     * What goes out.
     *
     * @param reply the greeting
     * @param time some time
     * @param buf some bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Res(String reply, @Nullable Instant time, byte @Nullable [] buf) {}
}
