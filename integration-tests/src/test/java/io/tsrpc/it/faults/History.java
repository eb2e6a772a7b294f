package io.tsrpc.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** What arrived of what senders have numbered from 0 on, in the order of its arrival. Thread-safe. */
final class History {
    private final Map<String, Queue<Integer>> arrived = new ConcurrentHashMap<>();

    /** Something has arrived from a sender. */
    void add(String sender, int number) {
        arrived.computeIfAbsent(sender, unused -> new ConcurrentLinkedQueue<>()).add(number);
    }

    /** How many have arrived from all senders. */
    int count() {
        return arrived.values().stream().mapToInt(Queue::size).sum();
    }

    /** Of each sender the first ones have arrived: without gaps, once, and in order. */
    void assertInOrder() {
        arrived.forEach((sender, numbers) -> assertThat(List.copyOf(numbers))
                .as(sender)
                .isEqualTo(IntStream.range(0, numbers.size()).boxed().toList()));
    }

    /** Nothing has arrived twice, in whatever order. */
    void assertOnce() {
        arrived.forEach(
                (sender, numbers) -> assertThat(List.copyOf(numbers)).as(sender).doesNotHaveDuplicates());
    }
}
