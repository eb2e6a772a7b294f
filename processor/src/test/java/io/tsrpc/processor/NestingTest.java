package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.NullChecks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values are nested as deep as an option allows, in both formats; the error says where they are nested deeper. */
final class NestingTest {
    private static final int LEVELS = 4;

    private static final Decoding LIMITED = new Decoding(NullChecks.LOOSE, Integer.MAX_VALUE, LEVELS);

    private static GeneratedCodecs codecs;

    @BeforeAll
    static void compile() throws IOException {
        codecs = GeneratedCodecs.of("memory", "com.example.memory");
    }

    @AfterAll
    static void close() throws IOException {
        codecs.close();
    }

    private static String json(String property, String open, String innermost, String close, int levels) {
        return ("{\"" + property + "\":" + open.repeat(levels - 1) + innermost + close.repeat(levels - 1) + "}")
                .replace('\'', '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tree | {'trees':[ | {'trees':[]} | ]} | tree.trees.0.trees.0.trees.0.trees.0",
                "one | [ | [] | ] | one.0.0.0.0",
                "one | {'a': | {} | } | one.a.a.a.a",
                "one | [0, | {} | ] | one.1.1.1.1"
            })
    void isLimitedByAnOptionAndTheErrorNamesThePlace(
            String property, String open, String innermost, String close, String place)
            throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec("MsgMany");
        assertThat(read(codec, json(property, open, innermost, close, LEVELS))).isNotNull();
        String deeper = json(property, open, innermost, close, LEVELS + 1);
        byte[] text = deeper.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = GeneratedCodecs.toBytes(codec, GeneratedCodecs.fromJson(codec, deeper));
        String problem = "Property `" + place + "`: Nested deeper than " + LEVELS + " levels.";
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> codec.readJson(new JsonReader(text, LIMITED)))
                .withMessage(problem);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> new BinaryReader(bytes, LIMITED).readBody(codec))
                .withMessage(problem);
    }

    private static Object read(Codec<Object> codec, String json) {
        Object value = codec.readJson(new JsonReader(json.getBytes(StandardCharsets.UTF_8), LIMITED));
        return new BinaryReader(GeneratedCodecs.toBytes(codec, value), LIMITED).readBody(codec);
    }

    @Test
    void whatCanBeSentCanBeReadUnlessAnOptionSaysLess() throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec("Tree");
        String deepest = "{\"trees\":[".repeat(255) + "{\"trees\":[]}" + "]}".repeat(255);
        byte[] bytes = GeneratedCodecs.toBytes(codec, GeneratedCodecs.fromJson(codec, deepest));
        Object value = new BinaryReader(bytes, Decoding.unlimited(NullChecks.LOOSE)).readBody(codec);
        assertThat(GeneratedCodecs.toJson(codec, value)).isEqualTo(deepest);
    }
}
