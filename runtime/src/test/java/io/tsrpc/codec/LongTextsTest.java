package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An error repeats the beginning of a peer's text: it must not be as large as the input. */
class LongTextsTest {
    private static final String TEXT = "x".repeat(1_000_000);
    private static final String CUT = "`" + "x".repeat(100) + "…`";
    private static final String JSON = '"' + TEXT + '"';

    private static String error(ThrowingCallable reading) {
        return catchThrowableOfType(CodecException.class, reading).getMessage();
    }

    @Test
    void anEnum() {
        JsonReader in = new JsonReader(JSON);
        Object unused = in.readEnumValue();
        assertThat(in.notEnumMember()).hasMessage(CUT + " is not a valid enum member.");
    }

    @Test
    void dates() {
        assertThat(error(() -> new JsonReader(JSON).readInstant())).isEqualTo(CUT + " is not a valid `Date`.");
        assertThat(error(() -> new JsonReader(JSON).readDate())).isEqualTo(CUT + " is not a valid `Date`.");
    }

    @Test
    void keysOfMaps() {
        assertThat(error(() -> MapKeys.toLong(TEXT))).startsWith(CUT + " is not a valid key");
        assertThat(CodecException.of("It is wrong.").at(TEXT)).hasMessage("Property " + CUT + ": It is wrong.");
    }

    @Test
    void pairsOfSurrogatesAreNotSplit() {
        String text = "x".repeat(99) + "\ud83d\ude00!";
        assertThat(error(() -> MapKeys.toLong(text))).startsWith("`" + "x".repeat(99) + "…` is not");
        assertThat(CodecException.of("It is wrong.").at(text))
                .hasMessage("Property `" + "x".repeat(99) + "…`: It is wrong.");
        String json =
                "\"" + "x".repeat(998) + "\ud83d\ude00!\""; // with its quote, the pair is in the middle of 1,000 chars
        assertThat(error(() -> new JsonReader(json).expectLiteral("a"))).endsWith("x…`");
    }

    @Test
    void literals() {
        assertThat(error(() -> new JsonReader(JSON).expectLiteral("a"))).hasSizeLessThan(2_000);
        assertThat(new JsonReader("{\"kind\":" + JSON + "}").noMember("kind", "a"))
                .message()
                .hasSizeLessThan(2_000);
    }
}
