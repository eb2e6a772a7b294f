package io.tsrpc.benchmarks.load;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.backplane.RoomLog;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Publishes or appends by a backplane of ours. */
final class BackplaneCarrier implements Carrier {
    private static final String TOPIC = "room";

    private final Backplane publisher;
    private final @Nullable RoomLog log;

    private BackplaneCarrier(Backplane publisher, @Nullable RoomLog log) {
        this.publisher = publisher;
        this.log = log;
    }

    /**
     * Creates one that publishes.
     *
     * @param connecting connects a server to the engine
     */
    static BackplaneCarrier publishing(Supplier<Backplane> connecting, List<Subscriber> subscribers) {
        return new BackplaneCarrier(publisher(connecting, subscribers), null);
    }

    /** Creates one that appends, with the usual retention. */
    static BackplaneCarrier appending(Supplier<Backplane> connecting, List<Subscriber> subscribers) {
        Backplane publisher = publisher(connecting, subscribers);
        return new BackplaneCarrier(publisher, publisher.log().orElseThrow());
    }

    private static Backplane publisher(Supplier<Backplane> connecting, List<Subscriber> subscribers) {
        for (Subscriber subscriber : subscribers) {
            Backplane server = connecting.get();
            server.start(new Hearing(subscriber));
            server.subscribe(TOPIC).toCompletableFuture().join();
        }
        Backplane publisher = connecting.get();
        publisher.start(new Hearing(frame -> {}));
        return publisher;
    }

    @Override
    public CompletionStage<?> send(byte[] frame) {
        return log == null ? publisher.publish(TOPIC, frame) : log.append(TOPIC, frame, Retention.DEFAULT);
    }

    /** What is lost is missed: a run waits for all frames. */
    private record Hearing(Subscriber subscriber) implements Backplane.Receiver {
        @Override
        public void published(String topic, byte[] frame) {
            subscriber.heard(frame);
        }

        @Override
        public void appended(String topic, Position position, byte[] frame) {
            subscriber.heard(frame);
        }

        @Override
        public void lost(@Nullable String topic) {
            System.err.println("Frames were lost");
        }

        @Override
        public void down(Throwable cause) {
            cause.printStackTrace();
        }

        @Override
        public void up() {
            System.err.println("The engine is back");
        }
    }
}
