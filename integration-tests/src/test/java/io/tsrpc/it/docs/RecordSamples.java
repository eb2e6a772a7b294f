package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.JsonReader;
import io.tsrpc.it.docs.protocols.MsgKeys;
import io.tsrpc.it.docs.protocols.MsgKeysKeyCodec;
import io.tsrpc.it.docs.protocols.MsgSamples.All;
import io.tsrpc.it.docs.protocols.MsgSamples.Color;
import io.tsrpc.it.docs.protocols.MsgSamples.Entries;
import io.tsrpc.it.docs.protocols.MsgSamples.Flags;
import io.tsrpc.it.docs.protocols.MsgSamples.Inner;
import io.tsrpc.it.docs.protocols.MsgSamples.Level;
import io.tsrpc.it.docs.protocols.MsgSamples.Levels;
import io.tsrpc.it.docs.protocols.MsgSamples.Matrix;
import io.tsrpc.it.docs.protocols.MsgSamples.Names;
import io.tsrpc.it.docs.protocols.MsgSamples.Numbered;
import io.tsrpc.it.docs.protocols.MsgSamples.Shape;
import io.tsrpc.it.docs.protocols.MsgSamples.Single;
import io.tsrpc.it.docs.protocols.MsgSamples.Tree;
import io.tsrpc.it.docs.protocols.MsgSamples.Triple;
import io.tsrpc.it.docs.protocols.MsgSamplesAllCodec;
import io.tsrpc.it.docs.protocols.MsgSamplesEntriesCodec;
import io.tsrpc.it.docs.protocols.MsgSamplesFlagsCodec;
import io.tsrpc.it.docs.protocols.MsgSamplesLevelsCodec;
import io.tsrpc.it.docs.protocols.MsgSamplesMatrixCodec;
import io.tsrpc.it.docs.protocols.MsgSamplesNamesCodec;
import io.tsrpc.it.docs.protocols.MsgSamplesNumberedCodec;
import io.tsrpc.it.docs.protocols.MsgSamplesShapeCodec;
import io.tsrpc.it.docs.protocols.MsgSamplesTreeCodec;
import io.tsrpc.it.docs.protocols.MsgSamplesTripleCodec;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Examples that generated codecs write and read. */
final class RecordSamples {
    private static final String ARRAY_OF_4 = "012804";
    private static final String ARRAY_OF_7 = "012807";
    private static final String ARRAY_OF_8 = "012808";
    private static final String MAP = "012b";
    private static final String BOTH_PRESENT = "03";

    private RecordSamples() {}

    static Map<String, Check> checks() {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.putAll(whole());
        checks.putAll(parts());
        return checks;
    }

    private static Map<String, Check> whole() {
        Tree leaf = new Tree(4, List.of());
        Tree tree = new Tree(1, List.of(new Tree(2, null), new Tree(-3, List.of(leaf))));
        return Map.of(
                "encode if/all-lengthtypes", RecordSamples::readAll,
                "encode if/all-lengthtypes json", RecordSamples::readAllJson,
                "encode keyof/ok", Check.value(MsgKeys.Key.B, MsgKeysKeyCodec.INSTANCE),
                "encode if/tree", Check.value(tree, MsgSamplesTreeCodec.INSTANCE),
                "encode union/shape-circle", Check.value(new Shape.Circle(2), MsgSamplesShapeCodec.INSTANCE),
                "encode tuple/optional-hole", Check.value(new Triple("a", null, true), MsgSamplesTripleCodec.INSTANCE));
    }

    /** The last property has a type that Java lacks: it is passed over. */
    private static void readAll(String content) {
        assertAll(MsgSamplesAllCodec.INSTANCE.read(Check.reader(content)));
    }

    private static void readAllJson(String content) {
        JsonReader in = new JsonReader(content);
        assertAll(MsgSamplesAllCodec.INSTANCE.readJson(in));
    }

    private static void assertAll(All all) {
        All expected = new All(
                "x",
                1,
                2,
                new Inner(3),
                List.of(4),
                new Single(5),
                true,
                Color.GREEN,
                Instant.ofEpochMilli(6),
                Map.of("q", 7L),
                new byte[] {8});
        assertThat(all).usingRecursiveComparison().isEqualTo(expected);
    }

    /** As the only component of a record: behind a count, a header and, if it is an array, its length. */
    private static Map<String, Check> parts() {
        Map<Integer, String> numbered = new LinkedHashMap<>();
        numbered.put(1, "a");
        numbered.put(20, "b");
        Flags flags = new Flags(List.of(true, false, true));
        Matrix matrix = new Matrix(List.of(List.of(), List.of(1), List.of(1, 2, 3)));
        Names names = new Names(Arrays.asList("a", null));
        Entries entries = new Entries(Map.of("key", List.of(1, 2, 3)));
        Levels levels = new Levels(Level.HUNDRED, Color.BLUE);
        return Map.of(
                "encode array/bools", Check.inside(ARRAY_OF_4, flags, MsgSamplesFlagsCodec.INSTANCE, ""),
                "encode array/nested", Check.inside(ARRAY_OF_8, matrix, MsgSamplesMatrixCodec.INSTANCE, ""),
                "encode array/null-in-nullable-element",
                        Check.inside(ARRAY_OF_7, names, MsgSamplesNamesCodec.INSTANCE, ""),
                "encode index/array-value-prefix-includes-key",
                        Check.inside(MAP, entries, MsgSamplesEntriesCodec.INSTANCE, ""),
                "encode index/numeric-key",
                        Check.inside(MAP, new Numbered(numbered), MsgSamplesNumberedCodec.INSTANCE, ""),
                "encode enum/number", Check.inside(BOTH_PRESENT, levels, MsgSamplesLevelsCodec.INSTANCE, "02"),
                "encode enum/string-last",
                        Check.inside(BOTH_PRESENT + "02", levels, MsgSamplesLevelsCodec.INSTANCE, ""));
    }
}
