package io.tsrpc.processor;

import static io.tsrpc.codec.NullChecks.LOOSE;
import static io.tsrpc.codec.NullChecks.STRICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.NullChecks;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The meaning of null in generated codecs, with and without {@code strictNullChecks}, with the messages of tsbuffer
 * 2.2.23.
 */
final class NullChecksTest {
    private static GeneratedCodecs codecs;

    @BeforeAll
    static void compile() throws IOException {
        codecs = GeneratedCodecs.of("nulls", "com.example.nulls");
    }

    @AfterAll
    static void close() throws IOException {
        codecs.close();
    }

    private static Codec<Object> codec(String type) throws ReflectiveOperationException {
        return codecs.codec(type);
    }

    /** The JSON after a round trip, or the reading error. */
    private static String json(String type, NullChecks nullChecks, String json) throws ReflectiveOperationException {
        Codec<Object> codec = codec(type);
        try {
            return GeneratedCodecs.toJson(codec, nullChecks, GeneratedCodecs.fromJson(codec, nullChecks, json));
        } catch (CodecException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The bytes after a round trip, or the reading error. */
    private static String binary(String type, NullChecks nullChecks, String hex) throws ReflectiveOperationException {
        Codec<Object> codec = codec(type);
        try {
            Object value =
                    GeneratedCodecs.fromBytes(codec, nullChecks, HexFormat.of().parseHex(hex));
            return HexFormat.of().formatHex(GeneratedCodecs.toBytes(codec, nullChecks, value));
        } catch (CodecException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '"',
            value = {
                // type => JSON => loosely => strictly
                "Base => {'a':'x','b':null} => {'a':'x'} => Property `b`: Expected type to be `number`, actually `null`.",
                "Base => {'a':null} => Missing required property `a`. => Property `a`: Expected type to be `string`, actually `null`.",
                "Base => {} => Missing required property `a`. => Missing required property `a`.",
                "Base => {'a':'x','other':null} => {'a':'x'} => {'a':'x'}",
                "Base => null => Expected type to be `Object`, actually `null`. => Expected type to be `Object`, actually `null`.",
                "Tail => ['x',null] => ['x'] => Property `1`: Expected type to be `number`, actually `null`.",
                "Tail => ['x',null,true] => ['x',null,true] => Property `1`: Expected type to be `number`, actually `null`.",
                "Tail => [null] => Missing required property `0`. => Property `0`: Expected type to be `string`, actually `null`.",
                "MsgNulls => {'any':null} => Missing required property `any`. => {'any':null}",
                "MsgNulls => {} => Missing required property `any`. => Missing required property `any`.",
                "MsgNulls => {'any':1,'maybe':null} => {'any':1} => {'any':1}",
                "MsgNulls => {'any':1,'pair':[null,2]} => Property `pair`: Missing required property `0`. => {'any':1,'pair':[null,2]}",
                "MsgNulls => {'any':1,'pair':[]} => Property `pair`: Missing required property `0`. => Property `pair`: Missing required property `0`.",
                "MsgNulls => {'any':1,'anys':[null]} => {'any':1,'anys':[null]} => {'any':1,'anys':[null]}",
                "MsgNulls => {'any':1,'holes':[null,'x']} => {'any':1,'holes':[null,'x']} => {'any':1,'holes':[null,'x']}",
                "MsgNulls => {'any':1,'texts':[null]} => Property `texts.0`: Expected type to be `string`, actually `null`. => Property `texts.0`: Expected type to be `string`, actually `null`.",
                "MsgNulls => {'any':1,'scores':{'k':null}} => Property `scores.k`: Expected type to be `number`, actually `null`. => Property `scores.k`: Expected type to be `number`, actually `null`.",
                "MsgNulls => {'any':1,'shape':{'type':'Dot','x':null}} => Property `shape`: Missing required property `x`. => Property `shape.x`: Expected type to be `number`, actually `null`.",
                "MsgNulls => {'any':1,'shape':null} => {'any':1} => Property `shape`: Expected type to be `Object`, actually `null`.",
                "MsgNulls => {'any':1,'shape':{'x':1}} => Property `shape`: Missing required property `type`. => Property `shape`: Missing required property `type`.",
                "MsgNulls => {'any':1,'date':null} => {'any':1} => Property `date`: Expected type to be `Date`, actually `null`.",
                "MsgNulls => {'any':1,'color':null} => {'any':1} => Property `color`: Expected type to be `string | number`, actually `null`.",
                // null as a value
                "MsgOrNull => {} => {'text':null} => Missing required property `text`.",
                "MsgOrNull => {'text':null} => {'text':null} => {'text':null}",
                "MsgOrNull => {'text':null,'number':null} => {'text':null,'number':null} => {'text':null,'number':null}",
                "MsgOrNull => {'text':'x','number':1} => {'text':'x','number':1} => {'text':'x','number':1}",
                "MsgOrNull => {'text':5} => Property `text`: Expected type to be `string`, actually `number`. => Property `text`: Expected type to be `string`, actually `number`.",
                "Row => [] => [null] => Missing required property `0`.",
                "Row => [null] => [null] => [null]",
                "Row => [null,2] => [null,2] => [null,2]",
            })
    void inJson(String type, String json, String loose, String strict) throws ReflectiveOperationException {
        assertThat(json(type, LOOSE, quoted(json))).isEqualTo(quotedIfJson(loose));
        assertThat(json(type, STRICT, quoted(json))).isEqualTo(quotedIfJson(strict));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static String quotedIfJson(String text) {
        return text.startsWith("{") || text.startsWith("[") ? quoted(text) : text;
    }

    @Test
    void aDiscriminatorThatIsNullIsAbsentOrNoneOfTheMembers() throws ReflectiveOperationException {
        String json = "{\"type\":null,\"x\":1}";
        assertThat(json("Shape", LOOSE, json)).isEqualTo("Missing required property `type`.");
        assertThat(json("Shape", STRICT, json)).isEqualTo("""
                No union member matched, detail:
                  <0> Property `type`: Expected to equals `'Dot'`, actually `null`
                  <1> Property `type`: Expected to equals `'Line'`, actually `null`""");
        assertThat(json("ShapeDot", LOOSE, json)).isEqualTo("Missing required property `type`.");
        assertThat(json("ShapeDot", STRICT, json))
                .isEqualTo("Property `type`: Expected to equals `'Dot'`, actually `null`");
    }

    @Test
    void aDiscriminatorOfAnotherTypeIsNamed() throws ReflectiveOperationException {
        assertThat(json("Shape", LOOSE, "{\"x\":1,\"type\":[5]}")).isEqualTo("""
                No union member matched, detail:
                  <0> Property `type`: Expected to equals `'Dot'`, actually `[5]`
                  <1> Property `type`: Expected to equals `'Line'`, actually `[5]`""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '"',
            value = {
                // a required any that is null, absent and present
                "MsgNulls => 0128046e756c6c => Missing required property `any`. => 0128046e756c6c",
                "MsgNulls => 00 => Missing required property `any`. => Missing required property `any`.",
                "MsgNulls => 01280131 => 01280131 => 01280131",
                // the same as the element of a tuple
                "Pair => 03046e756c6c04 => Missing required property `0`. => 03046e756c6c04",
                "Pair => 0204 => Missing required property `0`. => Missing required property `0`.",
                // null as a value: absent, null, a text, a union without members, and beside an optional one
                "MsgOrNull => 00 => 012b0104 => Missing required property `text`.",
                "MsgOrNull => 012b0104 => 012b0104 => 012b0104",
                "MsgOrNull => 012b01000178 => 012b01000178 => 012b01000178",
                "MsgOrNull => 012b00 => 012b0104 => Property `text`: There is no known member of the union.",
                "MsgOrNull => 022b01042f0104 => 022b01042f0104 => 022b01042f0104",
                "MsgOrNull => 022b01042f010102 => 022b01042f010102 => 022b01042f010102",
                // null as a value of a type that has it, and beside that: sent as both
                "MsgNullTwice => 012b030301080408 => 012b030301080408 => 012b030301080408",
                "MsgNullTwice => 012f030301040408 => 012f030301040408 => 012f030301040408",
                "MsgNullTwice => 012b020408 => 012b030301080408 => 012b030301080408",
                "MsgNullTwice => 012b01030104 => 012b01030104 => 012b01030104",
                // the same as the element of a tuple
                "Row => 00 => 010104 => Missing required property `0`.",
                "Row => 010104 => 010104 => 010104",
            })
    void inBinary(String type, String hex, String loose, String strict) throws ReflectiveOperationException {
        assertThat(binary(type, LOOSE, hex)).isEqualTo(loose);
        assertThat(binary(type, STRICT, hex)).isEqualTo(strict);
    }

    @Test
    void aUnionWithoutKnownMembersIsNullOnlyLoosely() throws ReflectiveOperationException {
        String nothing = "0128020100";
        String newerMember = "012804010109" + "02";
        String isNull = "012803010104";
        assertThat(binary("Holes", LOOSE, nothing)).isEqualTo(isNull);
        assertThat(binary("Holes", LOOSE, newerMember)).isEqualTo(isNull);
        assertThat(binary("Holes", LOOSE, isNull)).isEqualTo(isNull);
        assertThat(binary("Holes", STRICT, nothing)).contains("Property `holes.0`: There is no known member");
        assertThat(binary("Holes", STRICT, newerMember)).contains("Property `holes.0`: There is no known member");
        assertThat(binary("Holes", STRICT, isNull)).isEqualTo(isNull);
    }

    @Test
    void aRequiredAnyThatIsNullIsWrittenOnlyStrictly() throws ReflectiveOperationException {
        Codec<Object> codec = codec("MsgNulls");
        Object value = GeneratedCodecs.fromJson(codec, STRICT, "{\"any\":null}");
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> GeneratedCodecs.toBytes(codec, LOOSE, value))
                .withMessage("Missing required property `any`.");
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> GeneratedCodecs.toJson(codec, LOOSE, value))
                .withMessage("Missing required property `any`.");
    }
}
