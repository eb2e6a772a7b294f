package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sets that codecs read: no choice of elements makes chains of them. */
class ReceivedSetTest {
    private static final int MANY = 40_000;

    /** With random buckets the longest chain of so many elements is longer than this once in a million million times. */
    private static final int LONG = 25;

    private static ReceivedSet<@Nullable Object> set(Stream<?> elements) {
        ReceivedSet<@Nullable Object> set = new ReceivedSet<>(SaltedHash::of);
        elements.forEach(set::receive);
        return set;
    }

    static Stream<Arguments> families() {
        return Stream.of(
                family("ints", i -> i),
                family("multiples of 2^16", i -> i << 16),
                family("multiples of 2^47", i -> (long) i << 47),
                family("steps of 2^32", i -> ((long) i << 32) + 5),
                family("doubles", i -> (double) i),
                family("small doubles", i -> i * Double.MIN_VALUE),
                family("texts that differ in the first character", i -> (char) i + "aa"),
                family("texts that differ in the middle", i -> "a" + (char) i + "a"),
                family("texts that differ at the end", i -> "aaaaaa" + (char) i),
                family("lists", i -> List.of(7, i << 12)),
                family("sets", i -> new LinkedHashSet<>(List.of(1, i + 2))));
    }

    private static Arguments family(String name, IntFunction<Object> element) {
        return Arguments.of(name, element);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void elementsOfAnyKindAreSpread(String name, IntFunction<Object> element) {
        ReceivedSet<@Nullable Object> set = set(IntStream.range(0, MANY).mapToObj(element));
        assertThat(set).hasSize(MANY);
        assertThat(set.longestChain()).isBetween(1, LONG);
        assertThat(set.contains(element.apply(MANY - 1))).isTrue();
        assertThat(set.contains("none of them")).isFalse();
    }

    @Test
    void isSerializedAsASetOfTheJdk() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(set(Stream.of("b", "a")));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(new LinkedHashSet<>(List.of("b", "a")));
        }
    }
}
