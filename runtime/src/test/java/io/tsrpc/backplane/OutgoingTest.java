package io.tsrpc.backplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes together, and what each frame is told. */
class OutgoingTest {
    private static final Retention KEPT = Retention.DEFAULT;
    private static final Retention LESS = KEPT.withMaxMessages(5);

    private final List<Call> calls = new ArrayList<>();
    private final List<CompletableFuture<? extends @Nullable Object>> answers = new ArrayList<>();
    private final Outgoing outgoing = new Outgoing("The engine", this::call, 1 << 20, 1 << 16);

    private record Call(
            String topic, List<Integer> sizes, @Nullable Retention kept, CompletableFuture<@Nullable Position> answer) {
        void appended(long first) {
            answer.complete(new Position("epoch", first));
        }

        void fails() {
            answer.completeExceptionally(new IllegalStateException("no"));
        }
    }

    private CompletionStage<@Nullable Position> call(String topic, List<byte[]> frames, @Nullable Retention kept) {
        List<Integer> sizes = frames.stream().map(frame -> frame.length).toList();
        Call call = new Call(topic, sizes, kept, new CompletableFuture<>());
        calls.add(call);
        return call.answer();
    }

    private void send(int size, @Nullable Retention kept) {
        CompletionStage<? extends @Nullable Object> answer = kept == null
                ? outgoing.publish("topic", new byte[size])
                : outgoing.append("topic", new byte[size], kept);
        answers.add(answer.toCompletableFuture());
    }

    private void assertAppended(int index, long seq) {
        assertThat(answers.get(index).getNow(null)).isEqualTo(new Position("epoch", seq));
    }

    private List<List<Integer>> sizes() {
        return calls.stream().map(Call::sizes).toList();
    }

    @Test
    void whatComesWhileACallOfItsTopicIsUnderWayGoesTogetherInTheNext() {
        send(1, KEPT);
        send(2, KEPT);
        send(3, KEPT);
        var unused = outgoing.append("other", new byte[9], KEPT);
        assertThat(sizes()).containsExactly(List.of(1), List.of(9));

        calls.get(0).appended(7);
        assertAppended(0, 7);
        assertThat(sizes()).containsExactly(List.of(1), List.of(9), List.of(2, 3));
        calls.get(2).appended(8);
        assertAppended(1, 8);
        assertAppended(2, 9);

        send(4, KEPT); // nothing is under way any more
        assertThat(sizes()).endsWith(List.of(4));
    }

    @Test
    void publishedAndAppendedFramesKeepTheirOrder() {
        send(1, null);
        send(2, null);
        send(3, KEPT);
        send(4, LESS);
        send(5, LESS);
        send(6, null);
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).kept() == null) {
                calls.get(i).answer().complete(null);
            } else {
                calls.get(i).appended(1);
            }
        }
        assertThat(sizes()).containsExactly(List.of(1), List.of(2), List.of(3), List.of(4, 5), List.of(6));
        assertThat(calls).extracting(Call::kept).containsExactly(null, null, KEPT, LESS, null);
        assertThat(answers.get(1)).isCompleted();
        assertThat(answers.get(1).getNow(null)).isNull();
    }

    @Test
    void aCallHasSoManyFramesAndBytesAtMostButOneFrame() {
        IntStream.range(0, 502).forEach(i -> send(1, KEPT));
        IntStream.range(0, 3).forEach(i -> send(30_000, KEPT));
        send(100_000, KEPT);
        for (int i = 0; i < calls.size(); i++) {
            calls.get(i).appended(1);
        }
        assertThat(sizes())
                .containsExactly(
                        List.of(1),
                        Collections.nCopies(500, 1),
                        List.of(1, 30_000, 30_000),
                        List.of(30_000),
                        List.of(100_000));
    }

    @Test
    void aCallThatFailsIsAFailureOfItsFramesAlone() {
        send(1, KEPT);
        send(2, KEPT);
        send(3, KEPT);
        send(4, LESS);
        calls.get(0).appended(1);
        calls.get(1).fails();
        calls.get(2).appended(2);
        assertAppended(0, 1);
        assertThat(answers.get(1)).isCompletedExceptionally();
        assertThat(answers.get(2)).isCompletedExceptionally();
        assertAppended(3, 2);
    }

    @Test
    void howeverMuchWaitsFailsWithItsConnection() {
        List<CompletableFuture<@Nullable Position>> first = new ArrayList<>();
        Outgoing ending = new Outgoing(
                "The engine",
                (topic, frames, kept) -> {
                    if (first.isEmpty()) {
                        first.add(new CompletableFuture<>());
                        return first.get(0);
                    }
                    throw new IllegalStateException("There is no connection");
                },
                1,
                1);
        List<CompletionStage<Position>> all = IntStream.range(0, 20_000)
                .mapToObj(i -> ending.append("topic", new byte[0], i % 2 == 0 ? KEPT : LESS))
                .toList();
        first.get(0).completeExceptionally(new IllegalStateException("The connection has ended"));
        assertThat(all)
                .allSatisfy(each -> assertThat(each.toCompletableFuture()).isCompletedExceptionally());
    }

    @Test
    void whatWouldBeTooMuchFailsUnlessNothingElseWaits() {
        send(2 << 20, null);
        send(1, null);
        assertThat(answers.get(0)).isNotDone();
        assertThatThrownBy(answers.get(1)::join).hasMessageContaining("Too much waits for The engine");
        calls.get(0).answer().complete(null);
        send(1 << 19, KEPT);
        send(1 << 19, KEPT);
        send(1, KEPT);
        assertThatThrownBy(answers.get(4)::join).hasMessageContaining("Too much waits for The engine");
        calls.get(1).fails(); // what has failed waits no more
        calls.get(2).fails();
        send(1, KEPT);
        assertThat(answers.get(5)).isNotDone();
    }

    @Test
    void framesAndTheirLengthsFitIntoTheLargestMessageOfTheEngine() {
        List<List<byte[]>> messages = new ArrayList<>();
        CompletableFuture<@Nullable Position> first = new CompletableFuture<>();
        Outgoing small = new Outgoing(
                "The engine",
                (topic, frames, kept) -> {
                    messages.add(List.copyOf(frames));
                    return messages.size() == 1 ? first : CompletableFuture.completedFuture(null);
                },
                1 << 20,
                100);
        for (int size : new int[] {1, 46, 46, 46, 47, 96, 97, 1}) {
            var unused = small.publish("topic", new byte[size]);
        }
        first.complete(null);
        assertThat(messages.stream()
                        .map(frames ->
                                frames.stream().map(frame -> frame.length).toList())
                        .toList())
                .containsExactly(
                        List.of(1), List.of(46, 46), List.of(46), List.of(47), List.of(96), List.of(97), List.of(1));
    }

    @Test
    void whatWaitsIsSentThoughACallHasThrownAnError() {
        List<Integer> sizes = new ArrayList<>();
        CompletableFuture<@Nullable Position> first = new CompletableFuture<>();
        Outgoing failing = new Outgoing(
                "The engine",
                (topic, frames, kept) -> {
                    sizes.add(frames.size());
                    if (sizes.size() == 2) {
                        throw new OutOfMemoryError("of a test");
                    }
                    return sizes.size() == 1 ? first : CompletableFuture.completedFuture(null);
                },
                1 << 20,
                1 << 16);
        List<CompletableFuture<?>> sent = new ArrayList<>();
        sent.add(failing.publish("topic", new byte[1]).toCompletableFuture());
        sent.add(failing.publish("topic", new byte[1]).toCompletableFuture());
        sent.add(failing.append("topic", new byte[1], KEPT).toCompletableFuture());
        first.complete(null);
        assertThat(sizes).containsExactly(1, 1, 1);
        assertThat(sent.get(0)).isCompleted();
        assertThat(sent.get(1)).isCompletedExceptionally();
        assertThat(failing.publish("topic", new byte[1])).isCompleted();
    }
}
