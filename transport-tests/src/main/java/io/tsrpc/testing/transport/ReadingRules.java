package io.tsrpc.testing.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DataFormat;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.ServerTransport;
import org.junit.jupiter.api.Test;

/** Rules about a side that reads slowly or not at all. */
abstract class ReadingRules<S extends ServerTransport> extends FrameRules<S> {
    private static final int SIZE = 64 << 10;

    /** A sender that is not stopped within this many frames, half a gibibyte, is never stopped. */
    private static final int ENDLESS = 8_192;

    /** The number of frames that may be in flight to the listener: a mebibyte. */
    private static final int ON_ITS_WAY = 16;

    @Test
    void aServerThatDoesNotReadIsSentNoMoreThanTheTransportHolds() throws Exception {
        start();
        Pair pair = connect();
        oneWay(pair.client(), pair.server());
    }

    @Test
    void aClientThatDoesNotReadIsSentNoMoreThanTheTransportHolds() throws Exception {
        start();
        Pair pair = connect();
        oneWay(pair.server(), pair.client());
    }

    private static void oneWay(End<?> from, End<?> to) throws InterruptedException {
        to.connection().readable(false);
        int sent = 0;
        while (sent < ENDLESS && from.connection().send(Frames.of(DataFormat.BINARY, SIZE, sent), Gathering.NONE)) {
            sent++;
        }
        assertThat(sent).as("frames accepted for a peer that does not read").isLessThan(ENDLESS);
        assertThat(to.listener().waiting())
                .as("frames that arrived while paused")
                .isLessThanOrEqualTo(ON_ITS_WAY);
        to.connection().readable(true);
        for (int i = 0; i < sent; i++) {
            Frames.assertSame(to.listener().nextFrame(), Frames.of(DataFormat.BINARY, SIZE, i));
        }
        send(from, Frames.of(DataFormat.BINARY, 10, 1));
        Frames.assertSame(to.listener().nextFrame(), Frames.of(DataFormat.BINARY, 10, 1));
    }

    @Test
    void oneThatDoesNotReadHoldsNobodyElseUp() throws Exception {
        start();
        Pair stopped = connect();
        Pair other = connect();
        stopped.server().connection().readable(false);
        send(stopped.client(), Frames.of(DataFormat.BINARY, SIZE, 1));
        send(other.client(), Frames.of(DataFormat.BINARY, SIZE, 2));
        Frames.assertSame(other.server().listener().nextFrame(), Frames.of(DataFormat.BINARY, SIZE, 2));
        send(other.server(), Frames.of(DataFormat.BINARY, SIZE, 3));
        Frames.assertSame(other.client().listener().nextFrame(), Frames.of(DataFormat.BINARY, SIZE, 3));
        stopped.server().connection().readable(true);
        Frames.assertSame(stopped.server().listener().nextFrame(), Frames.of(DataFormat.BINARY, SIZE, 1));
    }

    @Test
    void oneThatDoesNotReadCanStillSend() throws Exception {
        start();
        Pair pair = connect();
        pair.server().connection().readable(false);
        send(pair.server(), Frames.of(DataFormat.BINARY, SIZE, 1));
        Frames.assertSame(pair.client().listener().nextFrame(), Frames.of(DataFormat.BINARY, SIZE, 1));
    }
}
