package io.tsrpc.testing.backplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Page;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import io.tsrpc.backplane.RoomLog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of backplanes that keep logs; see {@link BackplaneSuite}. */
public abstract class RoomLogSuite extends BackplaneSuite {
    private static final int ALL = 1_000;
    private static final int BYTES = 1 << 20;
    private static final int APPENDS = 100;

    /** For subclasses. */
    protected RoomLogSuite() {}

    private static RoomLog log(Backplane node) {
        return node.log().orElseThrow();
    }

    private static Position append(Backplane node, String topic, String text) throws Exception {
        return append(node, topic, text, Retention.DEFAULT);
    }

    private static Position append(Backplane node, String topic, String text, Retention kept) throws Exception {
        return get(log(node).append(topic, Hearing.bytes(text), kept));
    }

    private static Page read(Backplane node, String topic, @Nullable Position after, int messages, int bytes)
            throws Exception {
        return get(log(node).read(topic, after, messages, bytes));
    }

    private static Position top(Backplane node, String topic) throws Exception {
        return read(node, topic, null, 1, 1).top();
    }

    private static List<String> texts(Page page) {
        return page.frames().stream().map(Hearing::text).toList();
    }

    private static void assertPage(Page page, long first, Position top, String... texts) {
        assertThat(texts(page)).containsExactly(texts);
        assertThat(page.first()).isEqualTo(first);
        assertThat(page.top()).isEqualTo(top);
    }

    // --- appending ---------------------------------------------------------------------------------------------------

    @Test
    void positionsCountByOneFromOneOnInOneEpoch() throws Exception {
        Backplane first = node();
        Backplane second = node();
        String topic = topic();
        Position begin = top(first, topic);
        assertThat(begin.seq()).isZero();
        for (int i = 1; i <= 20; i++) {
            assertThat(append(i % 2 == 0 ? first : second, topic, "" + i)).isEqualTo(begin.withSeq(i));
        }
        assertThat(top(second, topic)).isEqualTo(begin.withSeq(20));
    }

    @Test
    void eachTopicHasItsOwnPositions() throws Exception {
        Backplane node = node();
        String one = topic();
        String other = topic();
        assertThat(append(node, one, "a").seq()).isEqualTo(1);
        assertThat(append(node, one, "b").seq()).isEqualTo(2);
        assertThat(append(node, other, "c").seq()).isEqualTo(1);
        assertThat(texts(read(node, other, top(node, other).withSeq(0), ALL, BYTES)))
                .containsExactly("c");
    }

    @Test
    void whatIsAppendedArrivesWithItsPositionAtAllSubscribersTheSenderIncluded() throws Exception {
        Backplane first = node();
        Backplane second = node();
        String topic = topic();
        get(first.subscribe(topic));
        get(second.subscribe(topic));
        Position at = append(first, topic, "hello");
        assertThat(of(first).next()).isEqualTo(new Hearing.Heard(topic, at, "hello"));
        assertThat(of(second).next()).isEqualTo(new Hearing.Heard(topic, at, "hello"));
    }

    @Test
    void allGetWhatManyAppendAtOnceInTheOrderOfThePositions() throws Exception {
        Backplane first = node();
        Backplane second = node();
        String topic = topic();
        get(first.subscribe(topic));
        get(second.subscribe(topic));
        inThreads(thread -> {
            for (int i = 0; i < APPENDS; i++) {
                append(thread % 2 == 0 ? first : second, topic, thread + ":" + i);
            }
        });
        Position top = top(first, topic);
        assertThat(top.seq()).isEqualTo(4L * APPENDS);
        List<String> logged = texts(read(first, topic, top.withSeq(0), ALL, BYTES));
        for (Backplane node : List.of(first, second)) {
            for (long seq = 1; seq <= top.seq(); seq++) {
                assertThat(of(node).next())
                        .isEqualTo(new Hearing.Heard(topic, top.withSeq(seq), logged.get((int) seq - 1)));
            }
        }
    }

    @Test
    void whatIsAppendedOneAfterTheOtherWithoutWaitingKeepsItsOrder() throws Exception {
        Backplane node = node();
        String topic = topic();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < APPENDS; i++) {
            texts.add("" + i);
            var unused = log(node).append(topic, Hearing.bytes("" + i), Retention.DEFAULT);
        }
        Position last = append(node, topic, "last");
        assertThat(last.seq()).isEqualTo(APPENDS + 1);
        assertThat(texts(read(node, topic, last.withSeq(0), APPENDS, BYTES))).isEqualTo(texts);
    }

    @Test
    void whoHasSubscribedMissesNothingBehindTheTopThatItReads() throws Exception {
        Backplane sender = node();
        Backplane node = node();
        String topic = topic();
        append(sender, topic, "before");
        get(node.subscribe(topic));
        Position top = top(node, topic);
        Position next = append(sender, topic, "after");
        assertThat(next).isEqualTo(top.next());
        assertThat(of(node).next()).isEqualTo(new Hearing.Heard(topic, next, "after"));
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    @Test
    void whatFollowsAPositionIsReadOnAnyNode() throws Exception {
        Backplane node = node();
        String topic = topic();
        append(node, topic, "a");
        append(node, topic, "b");
        Position top = append(node, topic, "c");
        Backplane other = node();
        assertPage(read(other, topic, top.withSeq(0), ALL, BYTES), 1, top, "a", "b", "c");
        assertPage(read(other, topic, top.withSeq(2), ALL, BYTES), 3, top, "c");
    }

    @Test
    void withoutAPositionTheTopAloneIsRead() throws Exception {
        Backplane node = node();
        String topic = topic();
        Position top = append(node, topic, "a");
        assertPage(read(node, topic, null, ALL, BYTES), 2, top);
    }

    @Test
    void nothingFollowsTheTopNorWhatIsAboveItNorAnotherEpoch() throws Exception {
        Backplane node = node();
        String topic = topic();
        append(node, topic, "a");
        Position top = append(node, topic, "b");
        assertPage(read(node, topic, top, ALL, BYTES), 3, top);
        assertPage(read(node, topic, top.withSeq(9), ALL, BYTES), 3, top);
        assertPage(read(node, topic, new Position("other", 1), ALL, BYTES), 3, top);
    }

    @Test
    void aPageHasNoMoreMessagesThanAskedFor() throws Exception {
        Backplane node = node();
        String topic = topic();
        append(node, topic, "a");
        append(node, topic, "b");
        Position top = append(node, topic, "c");
        assertPage(read(node, topic, top.withSeq(0), 2, BYTES), 1, top, "a", "b");
        assertPage(read(node, topic, top.withSeq(2), 2, BYTES), 3, top, "c");
    }

    @Test
    void aPageHasNoMoreBytesThanAskedForButOneFrame() throws Exception {
        Backplane node = node();
        String topic = topic();
        append(node, topic, "aaaa");
        append(node, topic, "bbbb");
        Position top = append(node, topic, "cccc");
        assertPage(read(node, topic, top.withSeq(0), ALL, 11), 1, top, "aaaa", "bbbb");
        assertPage(read(node, topic, top.withSeq(0), ALL, 12), 1, top, "aaaa", "bbbb", "cccc");
        assertPage(read(node, topic, top.withSeq(1), ALL, 1), 2, top, "bbbb");
    }

    // --- keeping -----------------------------------------------------------------------------------------------------

    @Test
    void aLogKeepsSoManyMessagesAndAPageTellsTheHole() throws Exception {
        Backplane node = node();
        String topic = topic();
        Retention two = Retention.DEFAULT.withMaxMessages(2);
        append(node, topic, "a", two);
        append(node, topic, "b", two);
        Position top = append(node, topic, "c", two);
        assertPage(read(node, topic, top.withSeq(0), ALL, BYTES), 2, top, "b", "c");
        assertPage(read(node, topic, top.withSeq(1), ALL, BYTES), 2, top, "b", "c");
    }

    @Test
    void aLogKeepsSoManyBytesButTheLatestMessageAlways() throws Exception {
        Backplane node = node();
        String topic = topic();
        Retention eight = Retention.DEFAULT.withMaxBytes(8);
        append(node, topic, "aaaa", eight);
        append(node, topic, "bbbb", eight);
        Position top = append(node, topic, "cccc", eight);
        assertPage(read(node, topic, top.withSeq(0), ALL, BYTES), 2, top, "bbbb", "cccc");
        top = append(node, topic, "d".repeat(20), eight);
        assertPage(read(node, topic, top.withSeq(0), ALL, BYTES), 4, top, "d".repeat(20));
    }

    @Test
    void theLatestRetentionHolds() throws Exception {
        Backplane node = node();
        String topic = topic();
        append(node, topic, "a");
        append(node, topic, "b");
        Position top = append(node, topic, "c", Retention.DEFAULT.withMaxMessages(1));
        assertPage(read(node, topic, top.withSeq(0), ALL, BYTES), 3, top, "c");
    }

    @Test
    void aClosedNodeKeepsNothingAndItsLogsStay() throws Exception {
        Backplane closed = node();
        Backplane other = node();
        String topic = topic();
        Position top = append(closed, topic, "a");
        closed.close();
        assertFails(log(closed).append(topic, Hearing.bytes("b"), Retention.DEFAULT));
        assertFails(log(closed).read(topic, null, 1, 1));
        assertPage(read(other, topic, top.withSeq(0), ALL, BYTES), 1, top, "a");
    }
}
