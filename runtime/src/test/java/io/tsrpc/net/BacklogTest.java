package io.tsrpc.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.transport.Gathering;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frames for peers that read nothing. Each waits with 64 bytes more. */
class BacklogTest {
    private static final int OVERHEAD = 64;
    private static final int LIMIT = 1_000 + OVERHEAD;

    private final List<Throwable> exceeded = new ArrayList<>();
    private final Backlog backlog = new Backlog(LIMIT, () -> exceeded.add(new IOException()));

    /** One peer. */
    private final class Peer implements Outbox.Owner {
        private final Outbox outbox;
        private boolean isGivenUp;

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
            assertThat(outbox.add(Outgoing.raw(new byte[bytes]), Gathering.NONE))
                    .isTrue();
        }

        @Override
        public void awaitWritable() {}

        @Override
        public void awaitTurn(boolean atOnce) {}

        @Override
        public void failed(Throwable problem) {
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
        assertThat(second.isGivenUp).isFalse();

        first.outbox.close();
        assertThat(second.isGivenUp).isTrue();
        second.outbox.close();
        assertThat(third.isGivenUp).isFalse();
        assertThat(exceeded).hasSize(2);
        assertThat(backlog.isFull()).isFalse();
        third.outbox.close();
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
