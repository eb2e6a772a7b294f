package io.tsrpc.it.docs.protocols;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The API of the examples. */
public interface ApiTest {
    /** A request. */
    record Req(String name, @Nullable Integer n) {}

    /** A response. */
    @SuppressWarnings("ArrayRecordComponent")
    record Res(String reply, @Nullable Instant time, byte @Nullable [] buf) {}
}
