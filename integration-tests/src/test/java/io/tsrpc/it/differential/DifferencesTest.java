package io.tsrpc.it.differential;

import static io.tsrpc.it.differential.Mismatch.hex;
import static io.tsrpc.it.differential.Tsbuffer.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.it.Difference;
import io.tsrpc.it.differential.Tsbuffer.Answer;
import io.tsrpc.it.types.Choices;
import io.tsrpc.it.types.Message;
import io.tsrpc.it.types.RandomValues;
import io.tsrpc.it.types.protocols.Clash;
import io.tsrpc.it.types.protocols.MsgAny;
import io.tsrpc.it.types.protocols.MsgBuffers;
import io.tsrpc.it.types.protocols.MsgClash;
import io.tsrpc.it.types.protocols.MsgJson;
import io.tsrpc.it.types.protocols.MsgOptionals;
import io.tsrpc.it.types.protocols.MsgUnions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What both sides really do where a {@link Difference} of the codecs says that they differ. */
class DifferencesTest {
    private final Tsbuffer tsbuffer = new Tsbuffer();

    @AfterEach
    void stop() {
        tsbuffer.close();
    }

    private Answer ask(String verb, Message<?> message, String operand) {
        return tsbuffer.ask(List.of(question(verb, message, operand))).get(0);
    }

    /** {@link Difference#DATES_BEFORE_1970}. */
    @Test
    void datesBefore1970AreInvalidThere() {
        Message<MsgClash> message = Message.of(MsgClash.class);
        MsgClash old = new MsgClash(new Clash.At(Instant.ofEpochMilli(-1)));
        byte[] binary = message.toBinary(old);

        assertThat(ask("show", message, hex(binary)).text()).contains("\"when\":\"Invalid Date\"");
        assertThat(message.fromBinary(binary)).isEqualTo(old);
        assertThat(ask("json", message, message.toJson(old)).text()).isEqualTo(message.toJson(old));
    }

    /** {@link Difference#KEYS_OF_OBJECTS}. */
    @Test
    void keysThatObjectsHaveAreLostThere() {
        Message<MsgUnions> message = Message.of(MsgUnions.class);
        for (String key : List.of("constructor", "toString", "hasOwnProperty")) {
            MsgUnions value = withKey(key);
            byte[] binary = message.toBinary(value);

            assertThat(ask("binary", message, hex(binary)).text()).isEqualTo(hex(message.toBinary(withoutKey())));
            assertThat(message.fromBinary(binary)).isEqualTo(value);
        }
        MsgUnions value = withKey("__proto__");
        byte[] binary = message.toBinary(value);
        assertThat(ask("binary", message, hex(binary)).isFine()).isFalse(); // it has become the prototype of the map
        assertThat(message.fromBinary(binary)).isEqualTo(value);
    }

    /** {@link Difference#NULLS_OF_MAPS}. */
    @Test
    void nullsOfMapsAreLostThereInBinary() {
        Message<MsgJson> message = Message.of(MsgJson.class);
        Map<String, MsgJson.Json> values = new LinkedHashMap<>();
        values.put("a", null);
        MsgJson value = new MsgJson(new MsgJson.Json.Values(values), List.of());
        MsgJson empty = new MsgJson(new MsgJson.Json.Values(Map.of()), List.of());
        byte[] binary = message.toBinary(value);

        assertThat(message.fromBinary(binary)).isEqualTo(value);
        assertThat(ask("binary", message, hex(binary)).text()).isEqualTo(hex(message.toBinary(empty)));
        assertThat(ask("json", message, message.toJson(value)).text()).isEqualTo(message.toJson(value));
    }

    private static MsgUnions withoutKey() {
        return RandomValues.of(MsgUnions.class, Choices.replay(List.of()));
    }

    private static MsgUnions withKey(String key) {
        MsgUnions value = withoutKey();
        return new MsgUnions(
                value.event(),
                value.list(),
                value.holes(),
                Map.of(key, value.event()),
                value.maybe(),
                value.wrapped(),
                value.grid(),
                value.page(),
                value.result(),
                value.results());
    }

    /** {@link Difference#TEXTS_BESIDE_DATES}. */
    @Test
    void textsBesideDatesAreMadeDatesThere() {
        Message<MsgClash> message = Message.of(MsgClash.class);
        MsgClash said = new MsgClash(new Clash.Said("2024-02-29"));
        String json = message.toJson(said);

        assertThat(ask("json", message, json).isFine()).isFalse();
        assertThat(message.fromJson(json)).isEqualTo(said);
        assertThat(ask("binary", message, hex(message.toBinary(said))).isFine()).isTrue();
    }

    /** {@link Difference#ABSENT_NULLS_OF_PARTIAL}. */
    @Test
    void whatAPartialLeavesOutIsNullThereIfItMayBe() {
        Message<MsgClash> message = Message.of(MsgClash.class);
        MsgClash left = new MsgClash(new Clash.Moved(new Clash.Change(Optional.empty(), Optional.of("here"))));
        byte[] binary = message.toBinary(left);
        String json = message.toJson(left);

        assertThat(json).doesNotContain("room");
        assertThat(ask("show", message, hex(binary)).text()).contains("\"room\":null", "\"house\":\"here\"");
        assertThat(message.fromBinary(binary)).isEqualTo(left);
        assertThat(ask("json", message, json).text()).isEqualTo(json);
        assertThat(message.fromJson(json)).isEqualTo(left);
    }

    /** {@link Difference#FIRST_ERROR}. */
    @Test
    void errorsComeInTheOrderOfTheSchemaThere() {
        Message<MsgOptionals> message = Message.of(MsgOptionals.class);
        String json = "{\"text\":1,\"flag\":2}";

        assertThat(ask("json", message, json).text()).startsWith("Property `flag`: ");
        assertThatThrownBy(() -> message.fromJson(json)).hasMessageStartingWith("Property `text`: ");
    }

    /** {@link Difference#REPEATED_KEYS}. */
    @Test
    void theLastOfTwoKeysCountsThereEvenIfItIsNull() {
        Message<MsgOptionals> message = Message.of(MsgOptionals.class);

        String nullLast = "{\"whole\":1,\"whole\":null}";
        assertThat(ask("json", message, nullLast).text()).isEqualTo("{}");
        assertThat(message.fromJson(nullLast).whole()).isEqualTo(1);

        String valueLast = "{\"whole\":1,\"whole\":2}";
        assertThat(ask("json", message, valueLast).text()).isEqualTo("{\"whole\":2}");
        assertThat(message.fromJson(valueLast).whole()).isEqualTo(2);
    }

    /** {@link Difference#BASE64}. */
    @Test
    void whatIsNoBase64IsIgnoredThere() {
        Message<MsgBuffers> message = Message.of(MsgBuffers.class);
        String json = message.toJson(RandomValues.of(MsgBuffers.class, Choices.replay(List.of())));
        String written = json.replaceFirst("\"bytes\":\"[^\"]*\"", "\"bytes\":\"AQID\"");
        assertThat(ask("json", message, written).text()).isEqualTo(written);
        assertThat(message.fromJson(written).bytes()).containsExactly(1, 2, 3);

        for (String wrong : List.of("AQ ID", "AQID====", "A@QID", "\\u0000AQID", "AQIDA")) {
            String garbled = written.replace("\"bytes\":\"AQID\"", "\"bytes\":\"" + wrong + "\"");
            assertThat(ask("json", message, garbled).text()).isEqualTo(written);
            assertThatThrownBy(() -> message.fromJson(garbled))
                    .hasMessage("Property `bytes`: `" + wrong.replace("\\u0000", "\0") + "` is not a valid `base64`.");
        }
    }

    /** {@link Difference#NO_UNDEFINED}. */
    @Test
    void nullForAnOptionalAnyIsKeptThere() {
        Message<MsgAny> message = Message.of(MsgAny.class);
        MsgAny absent = new MsgAny(true, List.of(), new LinkedHashMap<>(), null);
        String without = hex(message.toBinary(absent));
        String with = "04" + without.substring(2) + "34" + "04" + "6e756c6c"; // a fourth block: property 3, "null"

        assertThat(without).startsWith("03");
        assertThat(ask("binary", message, with).text()).isEqualTo(with);
        assertThat(message.fromBinary(HexFormat.of().parseHex(with))).isEqualTo(absent);
    }
}
