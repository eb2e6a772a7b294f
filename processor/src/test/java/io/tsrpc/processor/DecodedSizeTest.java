package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.NullChecks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values take in memory is counted while they are read, in both formats, and limited. */
final class DecodedSizeTest {
    private static final int COUNT = 100_000;
    private static final int LIMIT = 1 << 20;

    private static final String TOO_LARGE = "The data would take more memory than the option maxDecodedSize allows.";

    /** What is thrown away while a value is read, most of it for {@code any}, as a multiple of the limit. */
    private static final int GARBAGE = 12;

    private static final int MOST_READS = 5;
    private static final int MOST_COLLECTIONS = 6;
    private static final int STEADY = 10_000;

    /** Values of which a few bytes stand for many, each a property and an item of it. */
    private static final String MANY = """
            hollow | {}
            gaps | []
            nothing | {}
            array | {}
            lists | []
            lists | [1]
            sets | []
            sets | ['']
            setOfSets | [#]
            maps | {}
            maps | {'':1}
            entries | '#':1
            numbered | '#':{}
            groups | '#':[]
            numbers | 1000
            longs | 1000
            doubles | 0.5
            set | #
            texts | ''
            blobs | ''
            matrix | []
            matrix | [1]
            dates | 0
            uuids | '00000000-0000-0000-0000-000000000000'
            uris | ''
            uris | 'a://b@c:1/d?e#f'
            times | '2020-01-01T00:00Z[UTC+01:02:03]'
            any | []
            any | [1]
            any | {}
            any | {'':1}
            any | ''
            any | 0.5
            one | []
            one | {'':1}
            """;

    private static GeneratedCodecs codecs;

    @BeforeAll
    static void compile() throws IOException {
        codecs = GeneratedCodecs.of("memory", "com.example.memory");
    }

    @AfterAll
    static void close() throws IOException {
        codecs.close();
    }

    private static Codec<Object> codec() throws ReflectiveOperationException {
        return codecs.codec("MsgMany");
    }

    private static String many(String brackets, IntFunction<String> item) {
        String items = IntStream.range(0, COUNT).mapToObj(item).collect(Collectors.joining(","));
        return brackets.charAt(0) + items + brackets.charAt(1);
    }

    /** The items are numbered where the sample has a {@code #}. */
    private static String json(String property, String sample) {
        boolean isMap = sample.matches("'[^']*':.*");
        String item = sample.replace('\'', '"');
        return "{\"" + property + "\":" + many(isMap ? "{}" : "[]", i -> item.replace("#", "" + i)) + "}";
    }

    private static void assertLimited(String property, Runnable read) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(read::run)
                .withMessageStartingWith("Property `" + property)
                .withMessageEndingWith(TOO_LARGE);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).isLessThan(GARBAGE * LIMIT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = MANY)
    void isLimited(String property, String sample) throws ReflectiveOperationException {
        Codec<Object> codec = codec();
        String json = json(property, sample);
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        Object value = codec.readJson(new JsonReader(text));
        byte[] bytes = GeneratedCodecs.toBytes(codec, value);
        Decoding limited = Decoding.limited(NullChecks.LOOSE, null, LIMIT / 16, 256); // what is usual
        Decoding enough = new Decoding(NullChecks.LOOSE, 64 * LIMIT, 256);
        assertLimited(property, () -> codec.readJson(new JsonReader(text, limited)));
        assertLimited(property, () -> new BinaryReader(bytes, limited).readBody(codec));
        assertThat(GeneratedCodecs.toJson(codec, codec.readJson(new JsonReader(text, enough))))
                .isEqualTo(GeneratedCodecs.toJson(codec, value));
        assertThat(GeneratedCodecs.toJson(codec, new BinaryReader(bytes, enough).readBody(codec)))
                .isEqualTo(GeneratedCodecs.toJson(codec, value));
    }

    /** The sizes were from the layout of objects of such values. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "uris | '' | 110",
                "uris | 'a://b@c:1/d?e#f' | 400",
                "times | '2020-01-01T00:00Z[UTC+01:02:03]' | 380",
                "times | '2020-01-01T00:00+01:02:03' | 180",
                "setOfSets | [#] | 220"
            })
    void countsWhatValuesOfManyObjectsTake(String property, String sample, int bytes)
            throws ReflectiveOperationException {
        Codec<Object> codec = codec();
        JsonReader fromText = new JsonReader(json(property, sample).getBytes(StandardCharsets.UTF_8));
        Object value = codec.readJson(fromText);
        BinaryReader fromBytes = new BinaryReader(GeneratedCodecs.toBytes(codec, value));
        fromBytes.readBody(codec);
        assertThat((Integer.MAX_VALUE - fromText.available()) / COUNT).isBetween(bytes, 2 * bytes);
        assertThat((Integer.MAX_VALUE - fromBytes.available()) / COUNT).isBetween(bytes, 2 * bytes);
    }

    /** On a JVM with compressed references. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hollow | {}
            lists | [1000]
            lists | [1000,1000,1000,1000,1000,1000,1000,1000,1000,1000,1000]
            sets | ['text','more']
            setOfSets | [#,-1]
            maps | {'key':1000}
            matrix | [1,2,3]
            texts | 'a text'
            blobs | 'AQID'
            any | [1000]
            any | {'key':1000}
            any | 'a text'
            """)
    void valuesTakeNoMoreThanIsCounted(String property, String sample) throws ReflectiveOperationException {
        Codec<Object> codec = codec();
        byte[] text = json(property, sample).getBytes(StandardCharsets.UTF_8);
        JsonReader fromText = new JsonReader(text);
        byte[] bytes = GeneratedCodecs.toBytes(codec, codec.readJson(fromText));
        BinaryReader fromBytes = new BinaryReader(bytes);
        fromBytes.readBody(codec);
        assertTakesNoMore(Integer.MAX_VALUE - fromText.available(), () -> codec.readJson(new JsonReader(text)));
        assertTakesNoMore(Integer.MAX_VALUE - fromBytes.available(), () -> new BinaryReader(bytes).readBody(codec));
    }

    /** What others put on the heap is not there each time. */
    private static void assertTakesNoMore(long counted, Supplier<Object> read) {
        long least = Long.MAX_VALUE;
        long most = counted + counted / 100;
        for (int i = 0; i < MOST_READS && least > most; i++) {
            least = Math.min(least, memoryOf(read));
        }
        assertThat(least).isLessThanOrEqualTo(most);
    }

    /** What the heap has more when nothing else is left but the value. */
    private static long memoryOf(Supplier<Object> read) {
        long before = usedHeap();
        Object value = read.get();
        try {
            return usedHeap() - before;
        } finally {
            Reference.reachabilityFence(value);
        }
    }

    /** Collects garbage until there is nothing more to collect, a few times at most. */
    private static long usedHeap() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < MOST_COLLECTIONS; i++) {
            System.gc();
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (used - now < STEADY) {
                return now;
            }
            used = now;
        }
        return used;
    }

    @Test
    void namesThePlaceWhereItIsTooMuch() throws ReflectiveOperationException {
        Codec<Object> codec = codec();
        byte[] text = json("texts", "'text'").getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> codec.readJson(new JsonReader(text, new Decoding(NullChecks.LOOSE, 1_000, 256))))
                .withMessageMatching("Property `texts.1\\d`: " + TOO_LARGE);
    }

    @Test
    void ofAnOrdinaryMessageIsFarBelowTheUsualLimit() throws ReflectiveOperationException {
        Codec<Object> codec = codec();
        String json = json("hollow", "{'a':'Somebody','b':#,'c':'somebody@example.com','e':1700000000000,'g':true}");
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = GeneratedCodecs.toBytes(codec, codec.readJson(new JsonReader(text)));
        JsonReader fromText = new JsonReader(text);
        BinaryReader fromBytes = new BinaryReader(bytes);
        assertThat(fromBytes.readBody(codec)).isEqualTo(codec.readJson(fromText));
        assertThat(Integer.MAX_VALUE - fromText.available()).isLessThan(16 * text.length / 2);
        assertThat(Integer.MAX_VALUE - fromBytes.available()).isLessThan(16 * bytes.length / 2);
    }
}
