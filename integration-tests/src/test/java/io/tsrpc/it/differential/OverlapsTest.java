package io.tsrpc.it.differential;

import static io.tsrpc.it.differential.Mismatch.hex;
import static io.tsrpc.it.differential.Tsbuffer.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.codec.CodecException;
import io.tsrpc.it.differential.Tsbuffer.Answer;
import io.tsrpc.it.types.Message;
import io.tsrpc.it.types.protocols.MsgOverlaps;
import io.tsrpc.it.types.protocols.MsgOverlaps.Amount;
import io.tsrpc.it.types.protocols.MsgOverlaps.Both;
import io.tsrpc.it.types.protocols.MsgOverlaps.Items;
import io.tsrpc.it.types.protocols.MsgOverlaps.Open;
import io.tsrpc.it.types.protocols.MsgOverlaps.Position;
import io.tsrpc.it.types.protocols.MsgOverlaps.Time;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that fit several members of a union without a discriminator: tsbuffer sends each as all of them. */
class OverlapsTest {
    private static final Message<MsgOverlaps> MESSAGE = Message.of(MsgOverlaps.class);
    private static final Tsbuffer TSBUFFER = new Tsbuffer();

    @AfterAll
    static void stop() {
        TSBUFFER.close();
    }

    private static Answer ask(String verb, String operand) {
        return TSBUFFER.ask(List.of(question(verb, MESSAGE, operand))).get(0);
    }

    /** What Java makes of JSON, which is also what it makes of what tsbuffer sends in binary. */
    private static MsgOverlaps read(String json) {
        MsgOverlaps value = MESSAGE.fromJson(json);
        Answer binary = ask("pack", json);
        assertThat(binary.isFine()).as(binary.text()).isTrue();
        assertThat(MESSAGE.fromBinary(HexFormat.of().parseHex(binary.text()))).isEqualTo(value);
        return value;
    }

    private static MsgOverlaps with(@Nullable Both both, @Nullable Items items, @Nullable Amount number) {
        return new MsgOverlaps(both, items, number, null, null, null, null, null, null);
    }

    @Test
    void anObjectIsTheFirstRecordThatHasAllOfItsProperties() {
        assertThat(read("{\"both\":{\"a\":\"x\"}}").both()).isEqualTo(new Both.A("x", Optional.empty()));
        assertThat(read("{\"both\":{\"a\":\"x\",\"b\":\"y\"}}").both()).isEqualTo(new Both.A("x", Optional.of("y")));
        assertThat(read("{\"both\":{\"a\":\"x\",\"c\":3}}").both()).isEqualTo(new Both.C("x", 3));
        String nested = "{\"both\":{\"d\":[{\"c\":1,\"a\":\"y\"},{\"a\":\"z\"}],\"a\":\"x\",\"c\":3}}";
        assertThat(read(nested).both())
                .isEqualTo(new Both.D("x", 3, List.of(new Both.C("y", 1), new Both.A("z", Optional.empty()))));
    }

    @Test
    void anObjectThatNoRecordHasAllOfIsTheFirstThatItFits() {
        assertThat(read("{\"both\":{\"a\":\"x\",\"b\":\"y\",\"c\":3}}").both())
                .isEqualTo(new Both.A("x", Optional.of("y")));
        assertThat(MESSAGE.fromJson("{\"both\":{\"a\":\"x\",\"more\":1,\"c\":3}}")
                        .both())
                .isEqualTo(new Both.A("x", Optional.empty()));
    }

    @Test
    void anythingElseIsTheFirstMemberThatItFits() {
        assertThat(read("{\"items\":[],\"number\":1}"))
                .isEqualTo(with(null, new Items.Texts(List.of()), new Amount.Whole(1)));
        assertThat(read("{\"items\":[1],\"number\":1.5}"))
                .isEqualTo(with(null, new Items.Numbers(List.of(1)), new Amount.Real(1.5)));
        assertThat(MESSAGE.fromJson("{\"number\":1e300}")).isEqualTo(with(null, null, new Amount.Real(1e300)));
    }

    private static MsgOverlaps at(Position position) {
        return new MsgOverlaps(null, null, null, null, null, null, null, null, position);
    }

    @Test
    void anArrayIsTheFirstMemberThatHasAllOfItsElements() {
        assertThat(read("{\"position\":[1,2]}")).isEqualTo(at(new Position.Flat(new Position.Plane(1, 2))));
        assertThat(read("{\"position\":[1]}")).isEqualTo(at(new Position.Any(List.of(1))));
        assertThat(MESSAGE.fromJson("{\"position\":[1,2,3]}"))
                .isEqualTo(at(new Position.High(new Position.Space(1, 2, 3))));
        assertThat(MESSAGE.fromJson("{\"position\":[1,2,3,4]}")).isEqualTo(at(new Position.Any(List.of(1, 2, 3, 4))));
    }

    /** It tries the shorter tuple, too. In JSON it sends such an array. */
    @Test
    void tsbufferCannotSendATupleForWhichAnotherOneIsTooShort() {
        Answer answer = ask("pack", "{\"position\":[1,2,3]}");
        assertThat(answer.isFine()).isFalse();
        assertThat(answer.text()).contains("Cannot read properties of undefined");
        assertThat(ask("json", "{\"position\":[1,2,3]}").isFine()).isTrue();
    }

    @Test
    void recordsMapsAndAnyMayBeMembersTogether() {
        assertThat(read("{\"open\":{\"name\":\"x\"}}").open()).isEqualTo(new Open.Named("x"));
        assertThat(read("{\"open\":{\"a\":1,\"b\":2}}").open()).isEqualTo(new Open.Counts(Map.of("a", 1, "b", 2)));
        assertThat(read("{\"open\":{\"name\":\"x\",\"b\":2}}").open())
                .isEqualTo(new Open.Any(Map.of("name", "x", "b", 2L)));
        assertThat(read("{\"open\":[1,\"x\"]}").open()).isEqualTo(new Open.Any(List.of(1L, "x")));
    }

    @Test
    void aDateIsNoEmptyObject() {
        Time at = new Time.At(Instant.ofEpochMilli(9));
        String json = "{\"time\":\"1970-01-01T00:00:00.009Z\"}";
        assertThat(MESSAGE.fromJson(json).time()).isEqualTo(at);
        assertThat(MESSAGE.fromBinary(HexFormat.of().parseHex("013b0203000509")).time())
                .isEqualTo(at);
    }

    /** Each is written as one member, and tsbuffer reads it as the value that it is. */
    @Test
    void tsbufferReadsWhatJavaWrites() {
        for (MsgOverlaps value : List.of(
                with(new Both.C("x", 3), new Items.Numbers(List.of()), new Amount.Real(1)),
                with(new Both.D("x", 3, List.of(new Both.A("", Optional.of("")))), null, new Amount.Whole(1)),
                new MsgOverlaps(null, null, null, new Open.Any(Map.of("name", "x")), null, null, null, null, null),
                at(new Position.Flat(new Position.Plane(1, 2))),
                at(new Position.High(new Position.Space(1, 2, 3))),
                at(new Position.Any(List.of(1, 2, 3, 4))))) {
            String json = MESSAGE.toJson(value);
            assertThat(ask("show", hex(MESSAGE.toBinary(value))).text()).isEqualTo(json);
            assertThat(MESSAGE.fromBinary(MESSAGE.toBinary(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"both\":{\"a\":1}}",
                "{\"both\":{\"b\":\"x\"}}",
                "{\"both\":{\"a\":\"x\",\"b\":true}}",
                "{\"both\":[]}",
                "{\"items\":[true]}",
                "{\"items\":{}}",
                "{\"items\":[\"a\",1]}",
                "{\"number\":\"x\"}",
            })
    void errorsAreThoseOfTsbuffer(String json) {
        Answer answer = ask("json", json);
        assertThat(answer.isFine()).isFalse();
        assertThatThrownBy(() -> MESSAGE.fromJson(json))
                .isInstanceOf(CodecException.class)
                .hasMessage(answer.text().replace("\\n", "\n"));
    }

    @Test
    void recordsMayContainManyOthers() {
        String deep = "{\"deep\":" + "{\"next\":".repeat(60) + "{\"end\":1}" + "}".repeat(61);
        MsgOverlaps value = MESSAGE.fromJson(deep);
        assertThat(MESSAGE.toJson(value)).isEqualTo(deep);
        assertThat(MESSAGE.fromBinary(MESSAGE.toBinary(value))).isEqualTo(value);
    }

    /** Each record in it may be one of two, which would double the work. */
    @Test
    void whatFitsNothingIsGivenUpSoon() {
        String wrong = "{\"deep\":" + "{\"next\":".repeat(60) + "{\"end\":true}" + "}".repeat(61);
        assertThatThrownBy(() -> MESSAGE.fromJson(wrong))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("Unions without discriminators are nested too deeply.");
    }

    /** A list may be a tuple on each level, whose end is wrong, or right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"{'brackets':~[~5~]~}", "{'term':~['+',~true~]~}", "{'deep':~{'next':~{'end':true}~}~}"})
    void noOtherMemberIsTriedBeyondTheLimit(String begin, String open, String core, String close, String end) {
        String wrong = (begin + open.repeat(60) + core + close.repeat(60) + end).replace('\'', '"');
        assertThatThrownBy(() -> MESSAGE.fromJson(wrong))
                .isInstanceOf(CodecException.class)
                .hasMessageEndingWith("Unions without discriminators are nested too deeply.");
        String right = wrong.replace("[5]", "[]").replace("true", begin.contains("term") ? "\"a\"" : "1");
        assertThat(MESSAGE.toJson(MESSAGE.fromJson(right))).isEqualTo(right);
    }

    /** Both members of each level are there, as tsbuffer writes them. */
    @Test
    void partsOfPartsAreReadOnceMore() {
        String deep = "{\"deep\":" + "{\"next\":".repeat(12) + "{\"end\":1}" + "}".repeat(13);
        assertThat(MESSAGE.toJson(read(deep))).isEqualTo(deep);
    }
}
