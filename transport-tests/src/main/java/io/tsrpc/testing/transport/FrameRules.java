package io.tsrpc.testing.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DataFormat;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.SharedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rules about frames. */
abstract class FrameRules<S extends ServerTransport> extends OpeningRules<S> {
    private static final int[] SIZES = {1, 0, 2, 125, 126, 127, 65_535, 65_536, 0, 1 << 20, 3};
    private static final int THREADS = 8;
    private static final int FRAMES = 200;
    private static final int SMALL_LIMIT = 1_000;

    @Test
    void binaryFramesOfAnySizeArriveWholeAndInOrder() throws Exception {
        start();
        bothWays(connect(settings(DataFormat.BINARY)), DataFormat.BINARY);
    }

    @Test
    void textFramesOfAnySizeArriveWholeAndInOrder() throws Exception {
        start();
        bothWays(connect(settings(DataFormat.JSON)), DataFormat.JSON);
    }

    private static void bothWays(Pair pair, DataFormat format) throws Exception {
        oneWay(pair.client(), pair.server(), format);
        oneWay(pair.server(), pair.client(), format);
    }

    private static void oneWay(End<?> from, End<?> to, DataFormat format) throws Exception {
        for (int i = 0; i < SIZES.length; i++) {
            send(from, Frames.of(format, SIZES[i], i));
        }
        for (int i = 0; i < SIZES.length; i++) {
            Frames.assertSame(to.listener().nextFrame(), Frames.of(format, SIZES[i], i));
        }
    }

    @Test
    void manyThreadsSendAndTheFramesOfEachKeepTheirOrder() throws Exception {
        start();
        Pair pair = connect(settings(DataFormat.JSON));
        manyThreads(pair.client(), pair.server());
        manyThreads(pair.server(), pair.client());
    }

    private void manyThreads(End<?> from, End<?> to) throws Exception {
        CyclicBarrier begin = new CyclicBarrier(THREADS);
        List<CompletableFuture<Void>> senders = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            senders.add(CompletableFuture.runAsync(
                    () -> sendAll(from, number, begin), acceptor().settings().userThreads()));
        }
        int[] expected = new int[THREADS];
        for (int i = 0; i < THREADS * FRAMES; i++) {
            String[] numbers = ((Frame.Text) to.listener().nextFrame()).text().split(":", -1);
            int thread = Integer.parseInt(numbers[0]);
            assertThat(Integer.parseInt(numbers[1]))
                    .as("next of thread %s", thread)
                    .isEqualTo(expected[thread]++);
        }
        for (CompletableFuture<Void> sender : senders) {
            sender.get(RecordingListener.TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void sendAll(End<?> from, int number, CyclicBarrier begin) {
        try {
            begin.await(RecordingListener.TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        for (int i = 0; i < FRAMES; i++) {
            send(from, Frames.numbered(number, i));
        }
    }

    @Test
    void aSharedFrameArrivesAsTheSameFrameEverywhere() throws Exception {
        start();
        List<Pair> pairs = List.of(connect(), connect(), connect());
        Frame frame = Frames.of(DataFormat.BINARY, 5_000, 7);
        SharedFrame shared = new SharedFrame(frame);
        for (Pair pair : pairs) {
            assertThat(pair.server().connection().send(shared, Gathering.NONE)).isTrue();
            send(pair.server(), Frames.of(DataFormat.BINARY, 3, 8));
        }
        for (Pair pair : pairs) {
            Frames.assertSame(pair.client().listener().nextFrame(), frame);
            Frames.assertSame(pair.client().listener().nextFrame(), Frames.of(DataFormat.BINARY, 3, 8));
        }
    }

    @Test
    void framesThatGatherAllLeave() throws Exception {
        start();
        Pair pair = connect();
        Gathering[] all = Gathering.values();
        for (int i = 0; i < all.length; i++) {
            assertThat(pair.server().connection().send(Frames.of(DataFormat.BINARY, 10, i), all[i]))
                    .isTrue();
        }
        for (int i = 0; i < all.length; i++) {
            Frames.assertSame(pair.client().listener().nextFrame(), Frames.of(DataFormat.BINARY, 10, i));
        }
    }

    @Test
    void aMessageOverTheServersLimitClosesThatConnectionAlone() throws Exception {
        start(SMALL_LIMIT);
        Pair other = connect();
        Pair pair = connect();
        send(pair.client(), Frames.of(DataFormat.BINARY, SMALL_LIMIT, 1));
        Frames.assertSame(pair.server().listener().nextFrame(), Frames.of(DataFormat.BINARY, SMALL_LIMIT, 1));
        pair.client().connection().send(Frames.of(DataFormat.BINARY, SMALL_LIMIT + 1, 1), Gathering.NONE);
        assertThat(pair.server().listener().nextClosed().code()).isEqualTo(CloseCodes.TOO_BIG);
        assertThat(pair.client().listener().nextClosed().code()).isEqualTo(CloseCodes.TOO_BIG);
        send(other.client(), Frames.of(DataFormat.BINARY, 10, 1));
        Frames.assertSame(other.server().listener().nextFrame(), Frames.of(DataFormat.BINARY, 10, 1));
    }

    @Test
    void aMessageOverTheClientsLimitClosesThatConnectionAlone() throws Exception {
        start();
        Pair other = connect();
        Pair pair = connect(settings(DataFormat.BINARY, SMALL_LIMIT));
        send(pair.server(), Frames.of(DataFormat.BINARY, SMALL_LIMIT, 1));
        Frames.assertSame(pair.client().listener().nextFrame(), Frames.of(DataFormat.BINARY, SMALL_LIMIT, 1));
        pair.server().connection().send(Frames.of(DataFormat.BINARY, SMALL_LIMIT + 1, 1), Gathering.NONE);
        assertThat(pair.client().listener().nextClosed().code()).isEqualTo(CloseCodes.TOO_BIG);
        assertThat(pair.server().listener().nextClosed().code()).isEqualTo(CloseCodes.TOO_BIG);
        send(other.server(), Frames.of(DataFormat.BINARY, 10, 1));
        Frames.assertSame(other.client().listener().nextFrame(), Frames.of(DataFormat.BINARY, 10, 1));
    }

    @Test
    void heartbeatsAreEchoedAndAreNoFrames() throws Exception {
        start();
        Pair pair = connect();
        pair.client().connection().heartbeat();
        pair.client().listener().awaitEcho();
        pair.client().connection().heartbeat();
        pair.client().listener().awaitEcho();
        send(pair.client(), Frames.of(DataFormat.BINARY, 10, 1));
        Frames.assertSame(pair.server().listener().nextFrame(), Frames.of(DataFormat.BINARY, 10, 1));
    }
}
