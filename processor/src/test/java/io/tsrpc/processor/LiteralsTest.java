package io.tsrpc.processor;

import static io.tsrpc.codec.NullChecks.LOOSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Literals in generated codecs: in unions and as properties, with the bytes and the messages of tsbuffer 2.2.23. */
final class LiteralsTest {
    private static GeneratedCodecs codecs;

    @BeforeAll
    static void compile() throws IOException {
        codecs = GeneratedCodecs.of("literals", "com.example.literals");
    }

    @AfterAll
    static void close() throws IOException {
        codecs.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '~',
            value = {
                // type => JSON => JSON after a round trip, or the reading error
                "MsgLiteralsRole => \"user\" => \"user\"",
                "MsgLiteralsRole => \"guest\" => `'guest'` is not matched to `'admin' | 'user'`",
                "MsgLiteralsRole => 5 => Expected type to be `string`, actually `number`.",
                "MsgLiteralsRole => null => Expected type to be `string`, actually `null`.",
                "MsgLiteralsRole => {} => Expected type to be `string`, actually `Object`.",
                "MsgLiteralsRole => [\"user\"] => Expected type to be `string`, actually `Array`.",
                "MsgLiteralsMixed => 1 => 1",
                "MsgLiteralsMixed => 1.0 => 1",
                "MsgLiteralsMixed => \"OTHER\" => \"OTHER\"",
                "MsgLiteralsMixed => \"1\" => `'1'` is not matched to `1 | 'OTHER'`",
                "MsgLiteralsMixed => 2.5 => `2.5` is not matched to `1 | 'OTHER'`",
                "MsgLiteralsMixed => true => Expected type to be `number | string`, actually `boolean`.",
                "MsgLiteralsOnly => \"ONE\" => \"ONE\"",
                "MsgLiteralsOnly => \"TWO\" => Expected to equals `'ONE'`, actually `'TWO'`",
                "MsgLiteralsOnly => [1] => Expected to equals `'ONE'`, actually `[1]`",
                "MsgLiteralsTagged => {\"draft\":true,\"role\":\"user\",\"version\":2.0,\"type\":\"x\"} => {\"type\":\"x\",\"version\":2,\"draft\":true,\"role\":\"user\"}",
                "MsgLiteralsTagged => {\"role\":\"user\",\"version\":2,\"draft\":true} => Missing required property `type`.",
                "MsgLiteralsTagged => {\"type\":null,\"version\":2,\"draft\":true,\"role\":\"user\"} => Missing required property `type`.",
                "MsgLiteralsTagged => {\"type\":\"y\"} => Property `type`: Expected to equals `'x'`, actually `'y'`",
                "MsgLiteralsTagged => {\"version\":\"2\"} => Property `version`: Expected to equals `2`, actually `'2'`",
                "MsgLiteralsTagged => {\"draft\":false} => Property `draft`: Expected to equals `true`, actually `false`",
                "MsgLiteralsTagged => {\"draft\":1} => Property `draft`: Expected to equals `true`, actually `1`",
                "MsgLiteralsEvent => {\"name\":\"a\",\"code\":1} => {\"code\":1,\"name\":\"a\"}",
                "MsgLiteralsEvent => {\"code\":-1.0} => {\"code\":-1}",
                "MsgLiteralsEvent => {} => Missing required property `code`.",
            })
    void inJson(String type, String json, String expected) throws ReflectiveOperationException {
        assertThat(json(type, json)).isEqualTo(expected);
    }

    private static String json(String type, String json) throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec(type);
        try {
            return GeneratedCodecs.toJson(codec, LOOSE, GeneratedCodecs.fromJson(codec, LOOSE, json));
        } catch (CodecException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '~',
            value = {"{\"code\":2} => 2", "{\"code\":\"1\"} => '1'"})
    void aNumberThatNoMemberHasIsNamed(String json, String shown) throws ReflectiveOperationException {
        assertThat(json("MsgLiteralsEvent", json)).isEqualTo("""
                No union member matched, detail:
                  <0> Property `code`: Expected to equals `1`, actually `%1$s`
                  <1> Property `code`: Expected to equals `-1`, actually `%1$s`""".formatted(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                // type => bytes => bytes after a round trip, or the reading error
                "MsgLiteralsRole => 0100 => 0100",
                "MsgLiteralsRole => 0104 => 0104",
                "MsgLiteralsRole => 00 => There is no known member of Role.",
                "MsgLiteralsRole => 020004 => 0104",
                "MsgLiteralsTagged => 01370104 => 01370104",
                "MsgLiteralsTagged => 00 => Missing required property `role`.",
            })
    void inBinary(String type, String hex, String expected) throws ReflectiveOperationException {
        assertThat(binary(type, hex)).isEqualTo(expected);
    }

    private static String binary(String type, String hex) throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec(type);
        try {
            Object value =
                    GeneratedCodecs.fromBytes(codec, LOOSE, HexFormat.of().parseHex(hex));
            return HexFormat.of().formatHex(GeneratedCodecs.toBytes(codec, LOOSE, value));
        } catch (CodecException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
