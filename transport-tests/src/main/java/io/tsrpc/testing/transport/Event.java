package io.tsrpc.testing.transport;

import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** An event that a listener receives. */
sealed interface Event {
    /** The connection has opened. */
    record Opened() implements Event {}

    /** A frame has arrived. */
    record Received(Frame frame) implements Event {
        @Override
        public String toString() {
            return "Received[" + Frames.describe(frame) + "]";
        }
    }

    /** A heartbeat was echoed. */
    record Echoed() implements Event {}

    /** The connection has closed. */
    record Closed(int code, @Nullable String reason) implements Event {}
}
