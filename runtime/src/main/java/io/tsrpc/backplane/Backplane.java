package io.tsrpc.backplane;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What carries frames between the servers of an application. An engine implements it; it moves bytes, and everything that can be wrong
 * about rooms is the server's part. A frame arrives at most once at each subscriber, and those that one server publishes on
 * one topic arrive in this order. Any thread may call any method; none blocks, and everything that waits is bounded.
 */
public interface Backplane extends AutoCloseable {
    /**
     * Begins. Called once, before all other methods.
     *
     * @throws IllegalStateException if it has begun already: it is of one server
     */
    void start(Receiver receiver);

    /**
     * Sends a frame to all who have subscribed to a topic, this server included.
     *
     * @param topic ASCII letters, digits and {@code . _ - %}, at most 512
     * @param frame nobody may change it any more
     * @return completes when the engine has the frame; frames may share it, so nobody else may complete it. It fails at once if the engine is
     *     down or too much waits for it: nothing is sent later then
     */
    CompletionStage<Void> publish(String topic, byte[] frame);

    /** Subscribes to a topic. Completes when what is published from now on arrives. */
    CompletionStage<Void> subscribe(String topic);

    /** Ends a subscription. Frames that are on their way may still arrive. */
    void unsubscribe(String topic);

    /** The logs, if the engine can keep frames. Without them rooms cannot be recoverable. */
    default Optional<RoomLog> log() {
        return Optional.empty();
    }

    /** Ends all subscriptions. Nothing arrives any more; what waits fails, and so does what is asked later. */
    @Override
    void close();

    /**
     * Hears of frames. Its methods return soon, throw nothing, and may call the backplane. Calls about one topic come one after the other,
     * and appended frames in the order of their positions.
     */
    interface Receiver {
        /** A published frame has arrived. Nobody may change it. */
        void published(String topic, byte[] frame);

        /** An appended frame has arrived. Nobody may change it. */
        void appended(String topic, Position position, byte[] frame);

        /**
         * Frames of a topic may be missing before what comes next, though the engine is up: it was too slow, or has failed over. What is
         * missing and not told is found only with the topic's next frame.
         *
         * @param topic the topic, or null for all
         */
        void lost(@Nullable String topic);

        /** The engine cannot be reached. Frames that are published meanwhile are lost. */
        void down(Throwable cause);

        /** The engine can be reached again, and all subscriptions hold again. It may have lost its logs: their epochs are others then. */
        void up();
    }
}
