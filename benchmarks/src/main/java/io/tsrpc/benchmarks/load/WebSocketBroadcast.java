package io.tsrpc.benchmarks.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.tsrpc.benchmarks.process.Parent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * Broadcasts in a closed loop: one connection asks for one, or for a burst of them, and asks again when every connection has
 * got everything. Only whole rounds are counted, so a slow server is measured for longer than the job says.
 */
final class WebSocketBroadcast implements Load {
    private static final int PATIENCE_SECONDS = 5;

    private final Connector connector;

    WebSocketBroadcast(Connector connector) {
        this.connector = connector;
    }

    @Override
    public Ended run(Job job, Parent parent) throws Exception {
        Rounds rounds = new Rounds(job, parent);
        List<Channel> channels = connector.openWebSockets(job, () -> new Receiver(job, rounds));
        Channel asking = channels.get(0);
        asking.eventLoop().execute(() -> rounds.start(asking));
        Ended ended = rounds.await();
        Connector.close(channels);
        return ended;
    }

    /** Lives on the connections' thread. */
    private static final class Rounds {
        private final CompletableFuture<Measured> measured = new CompletableFuture<>();
        private final Histogram times = new Histogram(3);
        private final ByteBuf request;
        private final long deliveries; // of a round
        private final long warmNanos;
        private final long measureNanos;
        private final Parent parent;

        private volatile boolean measuring;
        private long start; // of warming up, then of measuring
        private long roundStart;
        private final AtomicLong arrived = new AtomicLong();
        private volatile long due; // how many have arrived when the round is over
        private long count;

        Rounds(Job job, Parent parent) {
            this.request =
                    FrameHandler.frame(job.exchange().request(), job.exchange().text());
            this.deliveries = (long) job.connections() * job.exchange().deliveries();
            this.warmNanos = job.warmMillis() * 1_000_000L;
            this.measureNanos = job.measureMillis() * 1_000_000L;
            this.parent = parent;
        }

        /** Waits for the end, or for a time in which nothing arrives at all: then something was lost. */
        Ended await() throws ExecutionException, InterruptedException {
            long before;
            do {
                before = arrived.get();
                CompletableFuture<Void> patience =
                        new CompletableFuture<Void>().completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS);
                CompletableFuture.anyOf(measured, patience).get();
                if (measured.isDone()) {
                    parent.say(measured.get());
                    return new Ended(0);
                }
            } while (arrived.get() != before);
            if (!measuring) {
                parent.say(new Started(false));
            }
            parent.say(new Measured(0, 0, 0, 0));
            return new Ended(due - before);
        }

        void start(Channel asking) {
            start = System.nanoTime();
            if (warmNanos == 0) {
                measuring = true;
                parent.say(new Started(true));
            }
            next(asking, start);
        }

        private void next(Channel asking, long now) {
            roundStart = now;
            due = arrived.get() + deliveries;
            asking.writeAndFlush(request.retainedDuplicate());
        }

        void delivered(Channel asking, int some) {
            if (arrived.addAndGet(some) < due) {
                return;
            }
            long now = System.nanoTime();
            if (measuring) {
                count += deliveries;
                times.recordValue(now - roundStart);
                if (now - start >= measureNanos) {
                    finish(now);
                    return;
                }
            } else if (now - start >= warmNanos) {
                measuring = true;
                parent.say(new Started(true));
                start = System.nanoTime();
            }
            next(asking, System.nanoTime());
        }

        private void finish(long now) {
            request.release();
            measured.complete(new Measured(
                    count, now - start, times.getValueAtPercentile(50) / 1e3, times.getValueAtPercentile(99) / 1e3));
        }
    }

    private static final class Receiver extends FrameHandler {
        private final Rounds rounds;

        Receiver(Job job, Rounds rounds) {
            super(job.exchange());
            this.rounds = rounds;
        }

        @Override
        void replied(ChannelHandlerContext context, int count) {
            rounds.delivered(context.channel(), count);
        }

        @Override
        void failed(Throwable cause) {
            rounds.measured.completeExceptionally(cause);
        }
    }
}
