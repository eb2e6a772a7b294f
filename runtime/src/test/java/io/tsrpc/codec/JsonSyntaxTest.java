package io.tsrpc.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a text that is no JSON. */
class JsonSyntaxTest {
    private static String read(byte[] text) {
        JsonReader in = new JsonReader(text);
        Object value = in.readAny();
        in.expectEnd();
        return String.valueOf(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1中]|Unexpected character ('中' (code 20013 / 0x4e2d)): was expecting comma to separate Array entries",
                "[\"abc|Unexpected end-of-input: was expecting closing quote for a string value",
                "{\"é\" 1}|Unexpected character ('1' (code 49)): was expecting a colon to separate property name and value",
                "[tru]|Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "[01]|Invalid numeric value: Leading zeroes not allowed",
                "[1,]|Unexpected character (']' (code 93)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "[1] 2|Unexpected text after the value",
            })
    void theFirstMistakeIsNamed(String text, String problem) {
        assertThatThrownBy(() -> read(text.getBytes(UTF_8)))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage("Input is not a valid JSON string: " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void nothingIsNoValue(String text) {
        assertThatThrownBy(() -> new JsonReader(text))
                .hasMessage("Input is not a valid JSON string: Unexpected end of JSON input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void noEncodingButUtf8IsGuessed(String encoding) {
        byte[] text = "[]".getBytes(Charset.forName(encoding));
        assertThatThrownBy(() -> read(text)).isInstanceOf(JsonSyntaxException.class);
        assertThatThrownBy(() -> read("\ufeff[]".getBytes(UTF_8))).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void whatIsNoUtf8IsReplaced() {
        byte[] text = {'{', '"', (byte) 0xe4, '"', ':', '"', 'a', (byte) 0xff, '\\', 'n', (byte) 0x80, '"', '}'};
        assertThat(new JsonReader(text).readAny()).isEqualTo(Map.of("\ufffd", "a\ufffd\n\ufffd"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[NaN]|Non-standard token 'NaN'",
                "[-Infinity]|Non-standard token '-Infinity'",
                "[+1]|Unexpected character ('+' (code 43)) in numeric value: JSON spec does not allow numbers to have plus signs",
                "[0x10]|Unexpected character ('x' (code 120))",
                "[1 /* one */]|Unexpected character ('/' (code 47)): maybe a (non-standard) comment?",
                "[😀]|Unexpected character ('\ufffd' (code 55357 / 0xd83d)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
            })
    void noOptionOfAParserIsNamed(String text, String problem) {
        assertThatThrownBy(() -> read(text.getBytes(UTF_8))).hasMessage("Input is not a valid JSON string: " + problem);
    }

    @Test
    void limitsAreNamedWithoutTheParserThatHasThem() {
        String digits = "1".repeat(1001);
        for (String number : List.of(digits, "-" + digits)) {
            assertThatThrownBy(() -> read(number.getBytes(UTF_8)))
                    .hasMessage("Input is not a valid JSON string:"
                            + " Number value length (1001) exceeds the maximum allowed (1000)");
        }
        String name = "{\"" + "n".repeat(50_001) + "\":1}";
        assertThatThrownBy(() -> read(name.getBytes(UTF_8)))
                .hasMessage("Input is not a valid JSON string:"
                        + " Name length (50001) exceeds the maximum allowed (50000)");
        assertThatThrownBy(() -> skip(("[".repeat(3000) + "]".repeat(3000)).getBytes(UTF_8)))
                .hasMessage("Input is not a valid JSON string:"
                        + " Document nesting depth (2561) exceeds the maximum allowed (2560)");
    }

    /** What is wrong in one place or another, and what it may be in. */
    @Test
    void noErrorNamesTheParser() {
        List<String> wrong = new ArrayList<>(List.of(
                "NaN",
                "-NaN",
                "Infinity",
                "-Infinity",
                "+Infinity",
                "INF",
                "-INF",
                "+1",
                ".5",
                "1.",
                "1e",
                "1e+",
                "-",
                "--1",
                "01",
                "-01",
                "00",
                "0x10",
                "1_000",
                "1.5.5",
                "1a",
                "1-",
                "/*c*/1",
                "1/*c*/",
                "//c\n1",
                "1//c",
                "#c\n1",
                "<!-- -->",
                "'a'",
                "`a`",
                "nul",
                "nulll",
                "True",
                "undefined",
                "function(){}",
                "\"",
                "\"a",
                "\"\\",
                "\"\\x\"",
                "\"\\'\"",
                "\"\\u12g4\"",
                "\"\\u12",
                "\"\\u{1F600}\"",
                "\"a\nb\"",
                "\"\t\"",
                "\"\0\"",
                "\0",
                "\1",
                "\u007f",
                "\u00a0",
                "\u2028",
                "\ufeff",
                "😀",
                "\ufffd",
                ",",
                ":",
                ";",
                "]",
                "}",
                "[",
                "{",
                "{a:1}",
                "{'a':1}",
                "{1:2}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "{,}",
                "[,]",
                "[1,]",
                "[1,,2]",
                "[1 2]",
                "{\"a\":1 \"b\":2}",
                "1 2",
                "\"a\"\"b\"",
                "1".repeat(1001),
                "-" + "1".repeat(1001),
                "0." + "1".repeat(1001),
                "1e" + "1".repeat(1001),
                "1".repeat(600) + "." + "1".repeat(600),
                "{\"" + "n".repeat(50_001) + "\":1}",
                "{\"" + "\\u006e".repeat(50_001) + "\":1}",
                "q".repeat(10_000),
                "[".repeat(3000),
                "{\"a\":".repeat(3000),
                "[".repeat(3000) + "]".repeat(3000)));
        for (String around : List.of(
                "%s",
                " %s",
                "[%s]",
                "[1,%s",
                "{\"a\":%s}",
                "{\"a\":[%s",
                "{\"a\":1,%s:2}",
                "{%s")) { // of these, {} alone is JSON
            for (String text : wrong) {
                assertNamesNoParser(around.replace("%s", text).getBytes(UTF_8));
            }
        }
        for (String hex :
                List.of("fffe", "5bc35d", "5b22eda08022", "7b22802280", "5b2280", "5bc0805d", "ff", "5b31ff")) {
            assertNamesNoParser(HexFormat.of().parseHex(hex));
        }
    }

    private static void assertNamesNoParser(byte[] text) {
        List<String> problems = problems(text);
        assertThat(problems.isEmpty()).isEqualTo(new String(text, UTF_8).equals("{}"));
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem)
                        .doesNotContainIgnoringCase("jackson")
                        .doesNotContain("Feature", "enable", "Constraints", "Source:", "getMax", "StreamRead"))
                .allSatisfy(problem ->
                        assertThat(problem.chars().limit(2000).count()).isLessThan(2000));
    }

    /** What is said of the text if it is read, and if it is skipped. */
    private static List<String> problems(byte[] text) {
        List<String> problems = new ArrayList<>();
        for (Consumer<byte[]> reading : List.<Consumer<byte[]>>of(JsonSyntaxTest::read, JsonSyntaxTest::skip)) {
            try {
                reading.accept(text);
            } catch (CodecException e) {
                problems.add(e.getMessage());
            }
        }
        return problems;
    }

    private static void skip(byte[] text) {
        JsonReader in = new JsonReader(text);
        in.skipValue();
        in.expectEnd();
    }
}
