package io.tsrpc.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.testing.VectorProto;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text frames from clients. {@code Chat} is an API and a message, {@code Test} an API alone, {@code a/Note} a message alone. */
class TextInputTest {
    private static final List<String> FRAMES = List.of(
            "[\"Chat\",{\"text\":\"hi\"}]",
            "[\"Chat\",{\"text\":\"hi\"},1]",
            " [ \"Chat\" , { \"text\" : \"}]\" } , 12 ] \n",
            "[\"Test\",{\"name\":\"世界\",\"n\":3},9007199254740991]",
            "[\"Test\",{\"name\":\"x\"},{\"odd\":[1,null]}]",
            "[\"a/Note\",{\"v\":{\"a\":[1,2,{\"b\":\"c\"}]}}]",
            "[\"a/Note\",{\"v\":[]},null,4]");

    private static final String SPLINTERS = "{}[],:\"0123456789-.eabnull \\";

    private static Object read(String frame) {
        try {
            return seen(TextInput.read(VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), frame.getBytes(UTF_8)));
        } catch (InvalidInputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Object readClosely(String frame) {
        try {
            return seen(TextInput.readClosely(
                    VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), frame.getBytes(UTF_8)));
        } catch (InvalidInputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Exceptions are not equal, but their messages are. */
    private static Object seen(ServerInput input) {
        return input instanceof ServerInput.InvalidCall call
                ? call.service().name() + " #" + call.sn() + " "
                        + call.problem().getMessage()
                : input;
    }

    @Test
    void aReplyRepeatsOnlyTheBeginningOfANameThatNobodyHas() throws InvalidInputException {
        String name = "x".repeat(1_000_000);
        ServerInput.InvalidCall call = (ServerInput.InvalidCall) TextInput.read(
                VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), ("[\"" + name + "\",0,1]").getBytes(UTF_8));
        assertThat(call.service().name()).isEqualTo("x".repeat(1000) + "…");
        assertThat(call.problem()).hasMessage("Invalid api path: " + "x".repeat(1000) + "…");
    }

    private static Object call(@Nullable Sn sn) {
        return new ServerInput.Api<>(VectorProto.CHAT_API, Map.of("text", "hi"), sn);
    }

    @Test
    void whetherASerialNumberFollowsTellsCallsFromMessages() {
        assertThat(read("[\"Chat\",{\"text\":\"hi\"}]"))
                .isEqualTo(new ServerInput.Msg<>(VectorProto.CHAT, Map.of("text", "hi"), 50));
        assertThat(read("[\"Chat\",{\"text\":\"hi\"},7]")).isEqualTo(call(Sn.of(7)));
        assertThat(read("[\"\\u0043hat\",{\"text\":\"hi\"} , 7 ] ")).isEqualTo(call(Sn.of(7)));
    }

    @Test
    void aSerialNumberMayBeAnything() {
        assertThat(read("[\"Chat\",{\"text\":\"hi\"},{\"a\":[1]}]"))
                .isEqualTo(call(new Sn(OptionalLong.empty(), Map.of("a", List.of(1L)))));
        assertThat(read("[\"Chat\",{\"text\":\"hi\"},\"7\"]")).isEqualTo(call(new Sn(OptionalLong.empty(), "7")));
        assertThat(read("[\"Chat\",{\"text\":\"hi\"},-7]")).isEqualTo(call(new Sn(OptionalLong.empty(), -7L)));
        assertThat(read("[\"Chat\",{\"text\":\"hi\"},0]")).isEqualTo(call(Sn.of(0)));
        assertThat(read("[\"Chat\",{\"text\":\"hi\"},1e1]")).isEqualTo(call(Sn.of(10)));
        assertThat(read("[\"Chat\",{\"text\":\"hi\"},null]")).isEqualTo(call(null));
    }

    @Test
    void aServiceOfTheOtherKindIsNoService() {
        assertThat(read("[\"Test\",{\"name\":\"x\"}]")).isEqualTo("Invalid msg path: Test");
        assertThat(read("[\"a/Note\",{\"v\":1},1]")).isEqualTo("a/Note #" + Sn.of(1) + " Invalid api path: a/Note");
    }

    @Test
    void aMistakeInTheSyntaxIsNamedBeforeAnyOther() {
        assertThat(read("[\"Test\",{\"name\":1},1")).asString().startsWith("Input is not a valid JSON string: ");
        assertThat(read("[\"Nothing\",{\"name\":1},1]]")).asString().startsWith("Input is not a valid JSON string: ");
        assertThat(read("[\"Test\",{\"name\":1},1]"))
                .isEqualTo("Test #" + Sn.of(1) + " Property `name`: Expected type to be `string`, actually `number`.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[1]", "[\"Chat\"]", "{}", "1", "\"Chat\"", "[[\"Chat\"],{\"text\":\"hi\"}]", ""})
    void whatIsNoFrameIsRefusedAsOnACloserLook(String frame) {
        assertThat(read(frame)).isInstanceOf(String.class).isEqualTo(readClosely(frame));
    }

    @Test
    void readingAtOnceAndACloserLookAgreeOnWhateverComes() {
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder frame = new StringBuilder(FRAMES.get(random.nextInt(FRAMES.size())));
            for (int change = random.nextInt(3); change > 0; change--) {
                int at = random.nextInt(frame.length());
                String splinter = random.nextBoolean()
                        ? String.valueOf(SPLINTERS.charAt(random.nextInt(SPLINTERS.length())))
                        : "";
                frame.replace(at, at + random.nextInt(2), splinter);
            }
            assertThat(read(frame.toString())).as(frame.toString()).isEqualTo(readClosely(frame.toString()));
        }
    }
}
