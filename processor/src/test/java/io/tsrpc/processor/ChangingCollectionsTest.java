package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Codec;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Concurrent collections, whose size another thread changes between the moments at which it is asked and it is iterated. */
final class ChangingCollectionsTest {
    private static GeneratedCodecs codecs;

    @BeforeAll
    static void compile() throws IOException {
        codecs = GeneratedCodecs.of("memory", "com.example.memory");
    }

    @AfterAll
    static void close() throws IOException {
        codecs.close();
    }

    private static Object message(
            Collection<Integer> numbers,
            List<List<String>> lists,
            Set<Long> set,
            Map<String, Integer> entries,
            Map<Integer, List<String>> groups)
            throws ReflectiveOperationException {
        return codecs.load("MsgShared")
                .getConstructor(Collection.class, List.class, Set.class, Map.class, Map.class)
                .newInstance(numbers, lists, set, entries, groups);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0", "0,1", "1,0", "3,2", "2,3", "127,128", "128,127", "128,128", "200,1", "1,200", "20000,3", "3,20000"
    })
    void areSentAsTheyAreIterated(int announced, int given) throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec("MsgShared");
        Object changing = message(
                new Changing<>(announced, items(given, i -> i)),
                new ChangingList<>(announced, items(given, i -> new ChangingList<>(announced, List.of("a", "b")))),
                new Changing<>(announced, items(given, i -> (long) i)),
                map(announced, items(given, i -> Map.entry("" + i, i))),
                map(announced, items(given, i -> Map.entry(i, new ChangingList<>(announced, List.of("c"))))));
        Object still = message(
                items(given, i -> i),
                items(given, i -> List.of("a", "b")),
                new Changing<>(given, items(given, i -> (long) i)),
                map(given, items(given, i -> Map.entry("" + i, i))),
                map(given, items(given, i -> Map.entry(i, List.of("c")))));

        assertThat(GeneratedCodecs.toHex(codec, changing)).isEqualTo(GeneratedCodecs.toHex(codec, still));
        assertThat(GeneratedCodecs.toJson(codec, changing)).isEqualTo(GeneratedCodecs.toJson(codec, still));
        Object read = GeneratedCodecs.fromBytes(codec, GeneratedCodecs.toBytes(codec, changing));
        assertThat(GeneratedCodecs.toJson(codec, read)).isEqualTo(GeneratedCodecs.toJson(codec, still));
    }

    private static <T> List<T> items(int count, IntFunction<T> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.toList());
    }

    private static <K, V> Map<K, V> map(int announced, List<Map.Entry<K, V>> entries) {
        Set<Map.Entry<K, V>> changing = new Changing<>(announced, entries);
        return new AbstractMap<>() {
            @Override
            public Set<Entry<K, V>> entrySet() {
                return changing;
            }
        };
    }

    /** A set that has {@code announced} elements until it is iterated. */
    private static final class Changing<E> extends AbstractSet<E> {
        private final int announced;
        private final List<E> given;

        Changing(int announced, List<E> given) {
            this.announced = announced;
            this.given = given;
        }

        @Override
        public int size() {
            return announced;
        }

        @Override
        public Iterator<E> iterator() {
            return given.iterator();
        }
    }

    /** The same as a list. */
    private static final class ChangingList<E> extends CopyOnWriteArrayList<E> {
        private static final long serialVersionUID = 1L;

        private final int announced;

        ChangingList(int announced, List<E> given) {
            super(given);
            this.announced = announced;
        }

        @Override
        public int size() {
            return announced;
        }
    }
}
