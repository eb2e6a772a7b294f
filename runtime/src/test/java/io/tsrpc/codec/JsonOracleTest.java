package io.tsrpc.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Our reader takes what Jackson takes, understands the same by it, and refuses the rest. */
class JsonOracleTest {
    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(JsonTokens.MAX_NESTING)
                    .build())
            .build();

    /** What Jackson refuses. */
    private static final Object REFUSED = "refused";

    private static final List<String> SEEDS = List.of(
            "[\"Chat\",{\"name\":\"Alice\",\"content\":\"Hello, 世界 😀\",\"time\":1718000000123},17]",
            "{\"a\":[1,-2,3.25,-0,0.1e-3,1E+2,12345678901234567890,-9223372036854775808],\"b\":{\"c\":null,\"d\":[true,false]}}",
            " { \"e\\u0041\\n\\\"\\\\\\/\" : \"\\ud83d\\ude00\\b\\f\\r\\t\" , \"é\" : [ ] , \"\" : { } } ",
            "[[[[]]],[{}],[\"\\u00e9\\u4e2d\"],9007199254740993,1.7976931348623157e308,4.9e-324,1e400,0.30000000000000004]");

    /** What texts are broken with: what JSON means something by, and what it does not. */
    private static final String SPLINTERS = "{}[]:,\"\\ue0123456789-+.Etruefalsn \n\t\u0000\u0001'/*é中\u007f😀";

    private static @Nullable Object ours(byte[] text) {
        JsonReader in = new JsonReader(text, NullChecks.LOOSE);
        Object value = in.readAny();
        in.expectEnd();
        return value;
    }

    private static @Nullable Object jacksons(String text) {
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text.toCharArray())) {
            if (parser.nextToken() == null) {
                return REFUSED;
            }
            Object value = value(parser);
            return parser.nextToken() == null ? value : REFUSED;
        } catch (JacksonException e) {
            return REFUSED;
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != tools.jackson.core.JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> number(parser);
        };
    }

    /** As a Long if it is whole and JavaScript holds it exactly. */
    private static Number number(JsonParser parser) {
        boolean isLong = parser.currentToken() == tools.jackson.core.JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (isLong && SafeIntegers.isSafe(parser.getLongValue())) {
            return parser.getLongValue();
        }
        double value = parser.getDoubleValue();
        boolean isWhole = value == Math.rint(value) && Math.abs(value) <= SafeIntegers.MAX;
        return isWhole ? (Number) (long) value : (Number) value;
    }

    private static void check(String text) {
        Object expected = jacksons(text);
        Object actual;
        try {
            actual = ours(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonSyntaxException e) {
            assertThat(e).hasMessageNotContaining("cannot be read");
            actual = REFUSED;
        }
        assertThat(actual).as(text).isEqualTo(expected);
        skipAgrees(text, expected);
    }

    private static void skipAgrees(String text, @Nullable Object expected) {
        boolean refused = false;
        try {
            JsonReader in = new JsonReader(text);
            in.skipValue();
            in.expectEnd();
        } catch (JsonSyntaxException e) {
            refused = true;
        }
        assertThat(refused).as("skipping %s", text).isEqualTo(REFUSED.equals(expected));
    }

    @Test
    void wholeTextsAreUnderstoodAlike() {
        SEEDS.forEach(JsonOracleTest::check);
    }

    @Test
    void textsCutOffAnywhereAreRefusedAlike() {
        for (String seed : SEEDS) {
            for (int length = 0; length < seed.length(); length++) {
                if (!Character.isHighSurrogate(seed.charAt(Math.max(0, length - 1)))) {
                    check(seed.substring(0, length));
                }
            }
        }
    }

    @Test
    void brokenTextsAreTakenOrRefusedAlike() {
        Random random = new Random(20);
        int[] splinters = SPLINTERS.codePoints().toArray();
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            SEEDS.get(random.nextInt(SEEDS.size())).codePoints().forEach(point -> {
                int fate = random.nextInt(60);
                if (fate != 0) {
                    text.appendCodePoint(point);
                }
                if (fate <= 1) {
                    text.appendCodePoint(splinters[random.nextInt(splinters.length)]);
                }
            });
            check(text.toString());
        }
    }

    @Test
    void numbersAreReadAlike() {
        Random random = new Random(21);
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
            digits(text, random);
            if (random.nextBoolean()) {
                digits(text.append('.'), random);
            }
            if (random.nextInt(3) == 0) {
                text.append(random.nextBoolean() ? "e" : "E")
                        .append(List.of("", "+", "-").get(random.nextInt(3)));
                text.append(random.nextInt(330));
            }
            check("[" + text + "]");
        }
    }

    private static void digits(StringBuilder text, Random random) {
        int count = random.nextInt(random.nextInt(5) == 0 ? 25 : 8);
        for (int i = 0; i <= count; i++) {
            text.append(random.nextInt(10));
        }
    }

    @Test
    void longNumbersNamesAndDeepNestingEndWhereJacksonsDo() {
        for (int length = 995; length <= 1005; length++) {
            String digits = "1".repeat(length);
            List.of(
                            digits,
                            "-" + digits,
                            digits + ".5",
                            "1." + digits,
                            "1e" + "0".repeat(length),
                            "-1.5e-" + "0".repeat(length))
                    .forEach(number -> check("[" + number + "]"));
        }
        for (int length = 49_999; length <= 50_001; length++) {
            check("{\"" + "n".repeat(length) + "\":1}");
        }
    }

    @Test
    void nestingIsSkippedAsDeepAsJacksonDoes() {
        for (int depth = JsonTokens.MAX_NESTING - 1; depth <= JsonTokens.MAX_NESTING + 1; depth++) {
            String text = "[".repeat(depth) + "]".repeat(depth);
            skipAgrees(text, depth > JsonTokens.MAX_NESTING ? REFUSED : text);
        }
    }
}
