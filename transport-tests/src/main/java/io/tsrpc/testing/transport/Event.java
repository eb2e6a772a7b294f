package io.tsrpc.testing.transport;

import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** What a listener hears of its connection. */
sealed interface Event {
    /** The connection is open. */
    record Opened() implements Event {}

    /** A frame has come. */
    record Received(Frame frame) implements Event {
        @Override
        public String toString() {
            return "Received[" + Frames.describe(frame) + "]";
        }
    }

    /** A heartbeat has come back. */
    record Echoed() implements Event {}

    /** The connection is gone. */
    record Closed(int code, @Nullable String reason) implements Event {}
}
