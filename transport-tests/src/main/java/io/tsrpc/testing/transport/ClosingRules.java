package io.tsrpc.testing.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DataFormat;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Gathering;
import io.tsrpc.transport.ServerTransport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules about closing connections. */
abstract class ClosingRules<S extends ServerTransport> extends ReadingRules<S> {
    private static final int FRAMES = 100;
    private static final int SIZE = 10_000;

    @Test
    void aCloseByTheClientComesAfterWhatItHasSent() throws Exception {
        start();
        Pair pair = connect();
        closeBehindFrames(pair.client(), pair.server());
    }

    @Test
    void aCloseByTheServerComesAfterWhatItHasSent() throws Exception {
        start();
        Pair pair = connect();
        closeBehindFrames(pair.server(), pair.client());
    }

    private static void closeBehindFrames(End<?> from, End<?> to) throws InterruptedException {
        for (int i = 0; i < FRAMES; i++) {
            send(from, Frames.of(DataFormat.BINARY, SIZE, i));
        }
        from.connection().close(4001, "Enough");
        from.connection().close(4002, "Again");
        assertThat(from.connection().send(Frames.of(DataFormat.BINARY, 1, 1), Gathering.NONE))
                .as("taken after the close")
                .isFalse();
        for (int i = 0; i < FRAMES; i++) {
            Frames.assertSame(to.listener().nextFrame(), Frames.of(DataFormat.BINARY, SIZE, i));
        }
        assertThat(to.listener().nextClosed()).isEqualTo(new Event.Closed(4001, "Enough"));
        assertThat(from.listener().nextClosed().code())
                .as("the event at the closing side")
                .isEqualTo(4001);
        for (End<?> end : List.of(from, to)) {
            assertThat(end.connection().send(Frames.of(DataFormat.BINARY, 1, 1), Gathering.NONE))
                    .as("taken by a connection that is gone")
                    .isFalse();
            end.connection().close(4003, "Late");
            end.connection().readable(false);
        }
    }

    @Test
    void aReasonMayBeEmptyOrLong() throws Exception {
        start();
        Pair empty = connect();
        empty.server().connection().close(CloseCodes.NORMAL, "");
        Event.Closed closed = empty.client().listener().nextClosed();
        assertThat(closed.code()).isEqualTo(CloseCodes.NORMAL);
        assertThat(closed.reason()).isNullOrEmpty();
        Pair other = connect();
        String reason = "中".repeat(1_000);
        other.client().connection().close(4001, reason);
        closed = other.server().listener().nextClosed();
        assertThat(closed.code()).isEqualTo(4001);
        assertThat(reason).startsWith(closed.reason());
    }

    @Test
    void bothMayCloseAtOnce() throws Exception {
        start();
        Pair pair = connect();
        pair.client().connection().close(4001, "client");
        pair.server().connection().close(4002, "server");
        assertThat(pair.client().listener().nextClosed().code()).isIn(4001, 4002);
        assertThat(pair.server().listener().nextClosed().code()).isIn(4001, 4002);
    }

    @Test
    void aClientThatVanishesIsAbnormalAtTheServer() throws Exception {
        start();
        Pair pair = connect();
        pair.client().connection().terminate();
        pair.client().connection().terminate();
        assertThat(pair.server().listener().nextClosed().code()).isEqualTo(CloseCodes.ABNORMAL);
        pair.client().listener().nextClosed();
    }

    @Test
    void stoppingClosesAllAndReturns() throws Exception {
        start();
        List<Pair> pairs = List.of(connect(), connect(), connect());
        stop();
        for (Pair pair : pairs) {
            assertThat(pair.client().listener().nextClosed())
                    .isEqualTo(new Event.Closed(CloseCodes.NORMAL, "Server stopped"));
            assertThat(pair.server().listener().waiting())
                    .as("the server's end is closed when stop returns")
                    .isOne();
        }
    }

    @Test
    void stoppingDoesNotWaitForAPeerThatDoesNotRead() throws Exception {
        start();
        Pair pair = connect();
        pair.client().connection().readable(false);
        int sent = 0;
        while (sent < FRAMES
                && pair.server().connection().send(Frames.of(DataFormat.BINARY, 1 << 20, 1), Gathering.NONE)) {
            sent++;
        }
        stop();
        assertThat(pair.server().listener().waiting())
                .as("the server's end is closed when stop returns")
                .isOne();
    }

    @Test
    void stoppingTwiceOrBeforeTheStartDoesNothing() throws Exception {
        server().stop(NO_LIMIT);
        start();
        connect();
        stop();
        stop();
    }
}
