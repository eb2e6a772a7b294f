package io.tsrpc.benchmarks.load;

import io.tsrpc.benchmarks.process.Parent;
import io.tsrpc.nats.NatsBackplane;
import io.tsrpc.redis.RedisBackplane;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Has one {@link Carrier} carry frames from a publisher to three subscribers, and says {@link Started}, {@link Measured} and {@link Ended} of
 * bursts and then of a steady rate. A burst follows when all frames of the last one have arrived and have been answered. Everybody is in
 * this process, so that there is one clock. Times are those from sending a frame to each arrival.
 *
 * <p>Arguments: the carrier, the engine's port on the loopback address, how long bursts and how long anything else goes on before it is
 * measured, and how long it is measured, in milliseconds.
 */
final class CarrierProgram {
    private static final int SUBSCRIBERS = 3;
    private static final int FRAME_SIZE = 200;
    private static final int BURST = 10_000;

    /** 2,000 frames a second, and some of them until it is asked whether that is enough. */
    private static final long PAUSE_NANOS = 500_000;

    private static final int STEADY = 100;

    private final Carrier carrier;
    private final List<Arrivals> subscribers;
    private final Parent parent;

    private CarrierProgram(Carrier carrier, List<Arrivals> subscribers, Parent parent) {
        this.carrier = carrier;
        this.subscribers = subscribers;
        this.parent = parent;
    }

    /** Starts it. */
    public static void main(String[] arguments) {
        Parent.run(parent -> {
            Meter none = new Meter(0);
            List<Arrivals> subscribers =
                    Stream.generate(() -> new Arrivals(none)).limit(SUBSCRIBERS).toList();
            Carrier carrier = carrier(arguments[0], Integer.parseInt(arguments[1]), List.copyOf(subscribers));
            CarrierProgram program = new CarrierProgram(carrier, subscribers, parent);
            int measureMillis = Integer.parseInt(arguments[4]);
            program.measure(BURST, 0, Integer.parseInt(arguments[2]), measureMillis);
            program.measure(STEADY, PAUSE_NANOS, Integer.parseInt(arguments[3]), measureMillis);
            parent.awaitEnd();
        });
    }

    private static Carrier carrier(String name, int port, List<Carrier.Subscriber> subscribers) throws Exception {
        return switch (name) {
            case "lettuce" -> new LettuceCarrier(port, subscribers);
            case "redis-publish" -> BackplaneCarrier.publishing(() -> redis(port), subscribers);
            case "redis-append" -> BackplaneCarrier.appending(() -> redis(port), subscribers);
            case "redis-room" -> RoomCarrier.live(() -> redis(port), subscribers);
            case "redis-recoverable-room" -> RoomCarrier.recoverable(() -> redis(port), subscribers);
            case "jnats" -> new JnatsCarrier(port, subscribers);
            case "nats-publish" ->
                BackplaneCarrier.publishing(() -> NatsBackplane.connect("nats://127.0.0.1:" + port), subscribers);
            case "nats-room" -> RoomCarrier.live(() -> NatsBackplane.connect("nats://127.0.0.1:" + port), subscribers);
            default -> throw new IllegalArgumentException("No carrier: " + name);
        };
    }

    private static RedisBackplane redis(int port) {
        return RedisBackplane.connect("redis://127.0.0.1:" + port);
    }

    private void measure(int frames, long pauseNanos, int warmMillis, int measureMillis)
            throws ExecutionException, InterruptedException {
        Meter meter = new Meter(1); // the loop
        subscribers.forEach(subscriber -> subscriber.tell(meter));
        Thread loop = new Thread(() -> run(frames, pauseNanos, meter), "publisher");
        loop.setDaemon(true);
        loop.start();
        parent.say(meter.measure(warmMillis, measureMillis, parent));
    }

    private void run(int frames, long pauseNanos, Meter meter) {
        try {
            do {
                subscribers.forEach(subscriber -> subscriber.expect(frames));
                send(frames, pauseNanos, meter).await();
                for (Arrivals subscriber : subscribers) {
                    subscriber.await();
                }
            } while (meter.goesOn(1));
        } catch (InterruptedException | RuntimeException e) {
            meter.fail(e);
        }
    }

    /** Sends frames. Returns what has so many answers still to come: frames may arrive before. */
    private CountDownLatch send(int frames, long pauseNanos, Meter meter) {
        CountDownLatch answers = new CountDownLatch(frames);
        long next = System.nanoTime();
        for (int i = 0; i < frames; i++) {
            var unused = carrier.send(Arrivals.frame(FRAME_SIZE)).whenComplete((done, failure) -> {
                if (failure != null) {
                    meter.fail(failure);
                }
                answers.countDown();
            });
            next += pauseNanos;
            for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
        return answers;
    }
}
