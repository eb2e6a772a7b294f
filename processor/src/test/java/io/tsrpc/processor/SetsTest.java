package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets that generated codecs read: what they are, and what they cost whoever has chosen their elements. */
final class SetsTest {
    /** More than enough to notice if each is compared with all others. */
    private static final int MANY = 3_000;

    private static GeneratedCodecs codecs;

    @BeforeAll
    static void compile() throws IOException {
        codecs = GeneratedCodecs.of("sets", "com.example.sets");
    }

    @AfterAll
    static void close() throws IOException {
        codecs.close();
    }

    private static Codec<Object> codec() throws ReflectiveOperationException {
        return codecs.codec("MsgSets");
    }

    /** The set in a message that was read from JSON, and then from the bytes that are written for it. */
    private static List<Set<?>> received(String name, String elements) throws ReflectiveOperationException {
        Object fromJson = GeneratedCodecs.fromJson(codec(), message(name, elements));
        Object fromBytes = GeneratedCodecs.fromBytes(codec(), GeneratedCodecs.toBytes(codec(), fromJson));
        return List.of(set(name, fromJson), set(name, fromBytes));
    }

    private static String message(String name, String elements) {
        return "{\"" + name + "\":[" + elements + "]}";
    }

    private static Set<?> set(String name, Object message) throws ReflectiveOperationException {
        return (Set<?>) message.getClass().getMethod(name).invoke(message);
    }

    private static int count(String counter, boolean reset) throws ReflectiveOperationException {
        AtomicInteger count =
                (AtomicInteger) codecs.load("Tally").getField(counter).get(null);
        return reset ? count.getAndSet(0) : count.get();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "points | {\"x\":1,\"y\":2},{\"x\":0,\"y\":33}",
                "lines | [{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}],[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4},0.5],"
                        + "[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4},0.5,{\"x\":3,\"y\":4}]",
                "shapes | {\"type\":\"Circle\",\"center\":{\"x\":1,\"y\":2},\"radius\":1},"
                        + "{\"type\":\"Circle\",\"center\":{\"x\":1,\"y\":2},\"radius\":2},"
                        + "{\"type\":\"Polygon\",\"corners\":[{\"x\":1,\"y\":2}]}",
                "nodes | {\"tally\":\"a\"},{\"tally\":\"a\",\"nodes\":[]},{\"tally\":\"a\",\"nodes\":[{\"tally\":\"b\"}]}",
                "lists | [1,2],[2,1],[],[0]",
                "sets | [1,2],[1,3],[],[0]",
                "maps | {\"a\":1,\"b\":2},{\"a\":2,\"b\":1},{}",
                "pointMaps | {\"a\":{\"x\":1,\"y\":2}},{\"b\":{\"x\":1,\"y\":2}}",
                "pointLists | [[{\"x\":1,\"y\":2}],[]],[[],[{\"x\":1,\"y\":2}]],[[{\"x\":0,\"y\":33}],[]]",
                "numbers | 1,null,-1,2147483647",
                "holes | {\"x\":1,\"y\":2},null",
                "doubles | 1,-1,0.5,1e-7,-0.5",
                "texts | \"AaAa\",\"BBBB\",\"AaBB\",\"BBAa\",\"\",\"\uD83D\uDE00\"",
                "flags | true,false",
                "colors | \"RED\",\"GREEN\"",
                "instants | \"2020-01-01T00:00:00.000Z\",\"1969-12-31T23:59:59.999Z\"",
                "dates | \"2020-01-01T00:00:00.000Z\",\"2020-01-01T00:00:00.001Z\"",
                "times | \"2020-01-01T00:00\",\"2020-01-02T00:00\"",
                "decimals | \"1.0\",\"1.00\",\"10\"",
                "uuids | \"00000000-0000-0001-0000-000000000000\",\"00000000-0000-0000-0000-000000000001\"",
                "any | 1,0.5,\"1\",true,[1],[[1]],{\"a\":[1]},{\"a\":1}",
                "entries | {\"kind\":\"entry\",\"point\":null,\"side\":\"LEFT\"},"
                        + "{\"kind\":\"entry\",\"point\":null,\"other\":null,\"side\":\"LEFT\"},"
                        + "{\"kind\":\"entry\",\"point\":{\"x\":1,\"y\":2},\"other\":{\"x\":1,\"y\":2},\"number\":null,\"side\":\"RIGHT\"}",
                "sides | \"LEFT\",\"RIGHT\"",
                "caseBlind | {\"text\":\"a\"},{\"text\":\"b\"}",
                "tallies | \"a\",\"b\""
            })
    void areWhatWasSentInItsOrder(String name, String elements) throws ReflectiveOperationException {
        for (Set<?> set : received(name, elements)) {
            Set<Object> copy = new HashSet<>(set);
            assertThat(copy).hasSameSizeAs(set).isEqualTo(set).hasSameHashCodeAs(set);
            assertThat(set.equals(copy)).isTrue();
            assertThat(set.containsAll(copy)).isTrue();
            assertThat(set.contains("something else")).isFalse();
            assertThat(set.contains(null)).isEqualTo(("," + elements + ",").contains(",null,"));
        }
        Object message = GeneratedCodecs.fromJson(codec(), message(name, elements));
        Object again = GeneratedCodecs.fromBytes(codec(), GeneratedCodecs.toBytes(codec(), message));
        assertThat(GeneratedCodecs.toJson(codec(), again)).isEqualTo(message(name, elements));
        boolean isByIdentity = elements.contains("corners");
        assertThat(message.equals(again)).isEqualTo(!isByIdentity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "points | {\"x\":1,\"y\":2},{\"y\":2,\"x\":1}",
                "lines | [{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}],[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4},null]",
                "shapes | {\"type\":\"Circle\",\"center\":{\"x\":1,\"y\":2},\"radius\":1},"
                        + "{\"type\":\"Circle\",\"center\":{\"x\":1,\"y\":2},\"radius\":1}",
                "nodes | {\"tally\":\"a\",\"nodes\":[{\"tally\":\"b\"},{\"tally\":\"c\"}]},"
                        + "{\"tally\":\"a\",\"nodes\":[{\"tally\":\"c\"},{\"tally\":\"b\"}]}",
                "lists | [1,2],[1,2]",
                "sets | [1,2],[2,1]",
                "maps | {\"a\":1,\"b\":2},{\"b\":2,\"a\":1}",
                "pointMaps | {\"a\":{\"x\":1,\"y\":2}},{\"a\":{\"x\":1,\"y\":2}}",
                "pointLists | [[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4}]],[[{\"x\":3,\"y\":4},{\"x\":1,\"y\":2}]]",
                "numbers | null,null",
                "doubles | 1,1.0",
                "texts | \"a\",\"\\u0061\"",
                "instants | \"2020-01-01T00:00:00.000Z\",\"2020-01-01T01:00:00+01:00\"",
                "times | \"2020-01-01T00:00\",\"2020-01-01T00:00:00\"",
                "decimals | \"1.0\",\"1.0\"",
                "any | 1,1.0",
                "any | [1,{\"a\":1,\"b\":2}],[1,{\"b\":2,\"a\":1}]",
                "caseBlind | {\"text\":\"a\"},{\"text\":\"A\"}",
                "tallies | \"a\",\"a\""
            })
    void refuseWhatIsEqual(String name, String elements) {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> GeneratedCodecs.fromJson(codec(), message(name, elements)))
                .withMessage("Property `" + name + ".1`: Duplicate element in a set.");
    }

    @Test
    void holdArraysThatAreEqualOnlyToThemselves() throws ReflectiveOperationException {
        for (Set<?> set : received("bytes", "\"AA==\",\"AA==\"")) {
            assertThat(set).hasSize(2);
            assertThat(set.containsAll(List.copyOf(set))).isTrue();
        }
    }

    @Test
    void cannotBeModified() throws ReflectiveOperationException {
        for (Set<?> set : received("points", "{\"x\":1,\"y\":2}")) {
            assertThatThrownBy(set::clear).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> set.iterator().remove()).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> set.add(null)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    /** All have the hash code of their tally, which is 0, plus 31 x + y, which is 0 as well. */
    @Test
    void compareNoElementWithAllOthersWhateverTheirHashCodesAre() throws ReflectiveOperationException {
        String elements = IntStream.range(0, MANY)
                .mapToObj(i -> "{\"tally\":\"\",\"x\":" + i + ",\"y\":" + -31 * i + "}")
                .collect(Collectors.joining(","));
        int unused = count("COMPARED", true);
        for (Set<?> set : received("marked", elements)) {
            assertThat(set).hasSize(MANY);
            assertThat(count("COMPARED", true)).isZero();
            assertThat(set.containsAll(List.copyOf(set))).isTrue();
            assertThat(count("COMPARED", true)).isLessThanOrEqualTo(MANY);
        }
    }

    @Test
    void hashEachElementOnceHoweverDeepItIs() throws ReflectiveOperationException {
        int depth = 200;
        String nested = "{\"tally\":\"\",\"nodes\":[".repeat(depth) + "]}".repeat(depth);
        int unused = count("HASHED", true);
        Object fromJson = GeneratedCodecs.fromJson(codec(), message("nodes", nested));
        assertThat(count("HASHED", true)).isEqualTo(depth);
        byte[] bytes = GeneratedCodecs.toBytes(codec(), fromJson);
        assertThat(count("HASHED", true))
                .isEqualTo(depth); // the form of the tallies may lose something, so it is read back
        Object fromBytes = GeneratedCodecs.fromBytes(codec(), bytes);
        assertThat(count("HASHED", true)).isEqualTo(depth);
        assertThat(fromBytes.equals(fromJson)).isTrue();
    }

    @Test
    void refuseMoreThan128ElementsWhoseOwnClassGivesThemTheSameHashCode() throws ReflectiveOperationException {
        String most = IntStream.range(0, 128).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        for (Set<?> set : received("tallies", most)) {
            assertThat(set).hasSize(128);
        }
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> GeneratedCodecs.fromJson(codec(), message("tallies", most + ",\"128\"")))
                .withMessage("Property `tallies.128`: More than 128 elements of a set have the same hash code.");
    }
}
