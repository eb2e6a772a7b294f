package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.transport.Gathering;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Frames for peers that read nothing. Each waits with 64 bytes more. */
class BacklogTest {
    private static final int OVERHEAD = 64;
    private static final int LIMIT = 1_000 + OVERHEAD;

    private final List<Throwable> exceeded = new CopyOnWriteArrayList<>();
    private final Backlog backlog = new Backlog(LIMIT, () -> exceeded.add(new IOException()));

    /** One peer. */
    private final class Peer implements Outbox.Owner {
        private final Outbox outbox;
        private volatile boolean isGivenUp;

        /** @param holds whether the channel takes all bytes and holds the last, as TLS does */
        Peer(boolean holds) {
            outbox = new Outbox(source -> write(source, holds), new WriteBuffers(), this, Integer.MAX_VALUE, backlog);
        }

        private static boolean write(ByteBuffer source, boolean holds) {
            if (holds) {
                source.position(source.limit());
            }
            return false;
        }

        void send(int bytes) {
            send(bytes, Gathering.NONE);
        }

        void send(int bytes, Gathering gathering) {
            assertThat(outbox.add(Outgoing.raw(new byte[bytes]), gathering)).isTrue();
        }

        Callable<@Nullable Void> sendSome() {
            return () -> {
                send(600);
                return null;
            };
        }

        @Override
        public void awaitWritable() {}

        @Override
        public void awaitTurn(boolean atOnce) {}

        @Override
        public void failed(Throwable problem) {
            throw new AssertionError(problem);
        }

        @Override
        public void terminate(String why) {
            isGivenUp = true;
        }
    }

    @Test
    void theOldestAreGivenUpUntilTheLimitIsKept() {
        Peer first = new Peer(false);
        Peer second = new Peer(false);
        Peer third = new Peer(false);
        assertThatTheOldestAreGivenUp(first, second, third);
    }

    /** Then nothing waits in the outbox, though the peer reads nothing. */
    @Test
    void theOldestAreGivenUpAlsoIfTlsHoldsWhatWasSentBefore() {
        Peer first = new Peer(true);
        Peer second = new Peer(true);
        Peer third = new Peer(true);
        List.of(first, second, third).forEach(peer -> peer.send(10));
        assertThatTheOldestAreGivenUp(first, second, third);
    }

    private void assertThatTheOldestAreGivenUp(Peer first, Peer second, Peer third) {
        first.send(600);
        second.send(600);
        assertThat(first.isGivenUp).isFalse();
        third.send(600);
        assertThat(first.isGivenUp).isTrue();
        assertThat(second.isGivenUp).isTrue();
        assertThat(third.isGivenUp).isFalse();
        assertThat(exceeded).hasSize(2);
        assertThat(first.outbox.pending() + second.outbox.pending())
                .as("before anybody has closed them")
                .isZero();
        assertThat(third.outbox.pending()).isEqualTo(600 + OVERHEAD);
        assertThat(backlog.isFull()).isFalse();

        first.outbox.close();
        second.outbox.close();
        third.send(600);
        assertThat(third.isGivenUp).as("the last one may need as much").isFalse();
        third.outbox.close();
        assertThat(backlog.isFull()).isFalse();
    }

    /** The selector's thread, which writes what waits for others, may be busy with TLS. */
    @Test
    void largeFramesThatWaitForOthersCount() {
        Peer first = new Peer(false);
        Peer second = new Peer(false);
        Peer third = new Peer(false);
        first.send(10);
        second.send(10);
        third.send(64 << 10, Gathering.LIKELY);
        assertThat(first.isGivenUp).isTrue();
        assertThat(second.isGivenUp).as("the last one may need as much").isFalse();
        assertThat(third.isGivenUp).isFalse();
        assertThat(backlog.isFull()).isTrue();
        third.outbox.turn();
        third.outbox.close();
        assertThat(backlog.isFull()).isFalse();
        second.outbox.close();
    }

    @Test
    void manyThreadsGiveUpAsManyAsNeeded() throws Exception {
        List<Peer> peers = Stream.generate(() -> new Peer(false)).limit(400).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<?> sent :
                    threads.invokeAll(peers.stream().map(Peer::sendSome).toList())) {
                assertThat(sent.get()).isNull();
            }
        } finally {
            threads.shutdown();
        }
        long left = peers.stream().filter(peer -> !peer.isGivenUp).count();
        assertThat(left).isBetween(1L, 2L);
        assertThat(exceeded).hasSize(400 - (int) left);
        assertThat(peers.stream().mapToLong(peer -> peer.outbox.pending()).sum())
                .isEqualTo(left * (600 + OVERHEAD));
    }

    @Test
    void whatIsSharedCountsOnce() {
        Outgoing shared = Outgoing.raw(new byte[600]);
        for (int i = 0; i < 5; i++) {
            Peer peer = new Peer(false);
            assertThat(peer.outbox.add(shared, Gathering.NONE)).isTrue();
            assertThat(peer.isGivenUp).isFalse();
        }
        assertThat(backlog.isFull()).isFalse();
    }
}
