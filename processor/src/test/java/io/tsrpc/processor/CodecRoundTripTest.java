package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated codecs of all types in the type table round-trip values, and report where invalid input is invalid. */
final class CodecRoundTripTest {
    private static GeneratedCodecs codecs;

    /** A type, and a value that uses every property. */
    record Sample(String type, String json) {}

    static Sample[] samples() {
        return new Sample[] {
            new Sample("MsgScalars", """
                    {"flag":true,"tiny":-128,"small":-32768,"medium":-2147483648,"large":-9007199254740991,
                    "huge":-9223372036854775808,"uTiny":127,"uSmall":32767,"uMedium":2147483647,
                    "uLarge":9007199254740991,"uHuge":9223372036854775807,"single":0.5,"twice":0.1,"text":"é😀",
                    "boxedFlag":false,"boxedMedium":1,"boxedLarge":2,"maybeTwice":-1.5,"maybeMedium":3}"""),
            new Sample("MsgBuffers", """
                    {"plain":"AAH/","int8":"/wB/gA==","int16":"AQD+/wIB","int32":"AQAAAA==","uint16":"AQACAf//",
                    "uint32":"AQAAAAQDAgE=","float32":"AACAPwAAAL8=","float64":"AAAAAAAA8D8AAAAAAADgvw==",
                    "buffer":""}"""),
            new Sample("MsgLists", """
                    {"texts":["a",""],"holes":["a",null],"listHoles":[[1],null,[]],"colors":["GREEN","RED"],
                    "points":[{"x":1,"y":2}],"flags":[true,false],"ints":[1,-2],"longs":[3],"doubles":[0.5,1],
                    "array":["x"],"arrayHoles":[null,7],"matrix":[[1],[],[2,3]],"genericArray":[["g"],[]],
                    "nested":[[{"x":0,"y":0}],[]],"anything":[1,"a",null,{"b":[true]}],"blobs":["AQ==",""],
                    "maybe":[9007199254740991]}"""),
            new Sample("MsgMaps", """
                    {"ints":{"a":1,"":2},"lists":{"key":[1,2,3],"no":[]},"points":{"-1":{"x":1,"y":2}},
                    "pairs":{"10000000000":["p",1]},"anything":{"3":null,"4":"x"},"holes":{"1":null,"2":"z"},
                    "nested":{"a":{"b":5}}}"""),
            new Sample("MsgOthers", """
                    {"instant":"2001-09-09T01:46:40.000Z","date":"1970-01-01T00:00:00.001Z","any":{"a":[1,null]},
                    "maybeAny":"x","optional":"o","optionalPair":["q",2],"color":"RED","level":-5,"mixed":"other one",
                    "pair":["p",1],"triple":[[1,2],"any",["r",3],null,0.5],"shape":{"kind":"circle","radius":2},
                    "shapes":[{"kind":"Square","corner":{"x":1,"y":2},"side":3},{"kind":"Nothing"}],
                    "uuid":"123e4567-e89b-12d3-a456-426614174000","decimal":"1.50","integer":"12345678901234567890",
                    "day":"2024-02-29","durations":["PT1S"],"uri":"https://example.com/a?b","money":"5ct","blob":"Bw==",
                    "id":"0102030405060708090a0bff","ids":["ffffffffffffffffffffffff"]}"""),
        };
    }

    @BeforeAll
    static void compile() throws IOException {
        codecs = GeneratedCodecs.of("types", "com.example.types");
    }

    @AfterAll
    static void close() throws IOException {
        codecs.close();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsReadBack(Sample sample) throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec(sample.type());
        String json = sample.json().replace("\n", "");

        Object value = GeneratedCodecs.fromJson(codec, json);
        assertThat(GeneratedCodecs.toJson(codec, value)).isEqualTo(json);
        byte[] bytes = GeneratedCodecs.toBytes(codec, value);
        Object back = GeneratedCodecs.fromBytes(codec, bytes);
        assertThat(GeneratedCodecs.toBytes(codec, back)).isEqualTo(bytes);
        assertThat(GeneratedCodecs.toJson(codec, back)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyTruncationIsACodecException(Sample sample) throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec(sample.type());
        byte[] bytes = GeneratedCodecs.toBytes(codec, GeneratedCodecs.fromJson(codec, sample.json()));

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(CodecException.class)
                    .as("%s of %s bytes", length, bytes.length)
                    .isThrownBy(() -> GeneratedCodecs.fromBytes(codec, cut));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void changedBytesGiveAValueOrACodecException(Sample sample) throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec(sample.type());
        byte[] bytes = GeneratedCodecs.toBytes(codec, GeneratedCodecs.fromJson(codec, sample.json()));
        Random random = new Random(42);

        for (int i = 0; i < 2000; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            try {
                assertThat(GeneratedCodecs.fromBytes(codec, changed)).isNotNull();
            } catch (CodecException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Point     | {}                     | Missing required property `x`.",
                "Point     | {'x':null,'y':1}       | Missing required property `x`.",
                "Point     | {'x':1,'y':'a'}        | Property `y`: Expected type to be `number`, actually `string`.",
                "Point     | 1                      | Expected type to be `Object`, actually `number`.",
                "MsgMaps   | {'ints':{'k':null}}    | Property `ints.k`: Expected type to be `number`, actually `null`.",
                "MsgMaps   | {'points':{'x':{}}}    | Property `points`: `x` is not a valid key, the key here should be a `number`.",
                "MsgMaps   | {'points':{'1':{}}}    | Property `points.1`: Missing required property `x`.",
                "MsgLists  | {'texts':['a',null]}   | Property `texts.1`: Expected type to be `string`, actually `null`.",
                "MsgLists  | {'colors':['RED','RED']} | Property `colors.1`: Duplicate element in a set.",
                "MsgLists  | {'colors':['PINK']}    | Property `colors.0`: `PINK` is not a valid enum member.",
                "MsgLists  | {'nested':[[],[{'x':1}]]} | Property `nested.1.0`: Missing required property `y`.",
                "Pair      | ['a']                  | Missing required property `1`.",
                "Pair      | ['a','b']              | Property `1`: Expected type to be `number`, actually `string`.",
                "Shape     | {'radius':1}           | Missing required property `kind`.",
                "Shape     | 'circle'               | Expected type to be `Object`, actually `string`.",
                "ShapeCircle | {'radius':1}         | Missing required property `kind`.",
                "ShapeCircle | {'kind':'x'}         | Property `kind`: Expected to equals `'circle'`, actually `'x'`",
                "MsgOthers | {'shapes':[{'kind':'circle','radius':-1}]} | Property `shapes.0`: radius is negative",
                "MsgOthers | {'id':'xyz'}           | Property `id`: ObjectId must be a string of 24 hex characters",
                "MsgOthers | {'money':'many'}       | Property `money`: For input string: \"many\"",
                "Level     | 1                      | `1` is not a valid enum member.",
                "Level     | 'LOW'                  | `LOW` is not a valid enum member.",
            })
    void badJsonIsRefusedInTheWordsOfTsbuffer(String type, String json, String message)
            throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec(type);
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> GeneratedCodecs.fromJson(codec, json.replace('\'', '"')))
                .withMessage(message);
    }

    @Test
    void anUnknownUnionMemberIsRefusedForEachMember() throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec("Shape");
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> GeneratedCodecs.fromJson(codec, "{\"kind\":\"star\"}"))
                .withMessage("""
                        No union member matched, detail:
                          <0> Property `kind`: Expected to equals `'circle'`, actually `'star'`
                          <1> Property `kind`: Expected to equals `'Square'`, actually `'star'`
                          <2> Property `kind`: Expected to equals `'Nothing'`, actually `'star'`""");
    }

    @Test
    void nullInARequiredComponentIsAnEncodeErrorThatNamesIt() throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec("Pair");
        Object pair =
                codecs.load("Pair").getConstructor(String.class, int.class).newInstance(null, 1);

        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> GeneratedCodecs.toBytes(codec, pair))
                .withMessage("Missing required property `0`.");
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> GeneratedCodecs.toJson(codec, pair))
                .withMessage("Missing required property `0`.");
    }

    @Test
    void errorsOfWritingNameTheirPlace() throws ReflectiveOperationException {
        Codec<Object> codec = codecs.codec("MsgLists");
        Object value =
                GeneratedCodecs.fromJson(codec, samples()[2].json().replace("9007199254740991", "9007199254740992"));

        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> GeneratedCodecs.toBytes(codec, value))
                .withMessageStartingWith("Property `maybe.0`: ");
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> GeneratedCodecs.toJson(codec, value))
                .withMessageStartingWith("Property `maybe.0`: ");
    }
}
