package io.tsrpc.benchmarks.load;

import java.util.concurrent.CompletionStage;

/** Carries frames over an engine to some subscribers, each of which has a connection of its own. */
interface Carrier {
    /** Sends a frame to all of them. The stage tells of a failure; otherwise it may complete before the frame has arrived. */
    CompletionStage<?> send(byte[] frame);

    /** Hears frames, one after the other. */
    @FunctionalInterface
    interface Subscriber {
        void heard(byte[] frame);
    }
}
