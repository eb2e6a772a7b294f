package io.tsrpc.processor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPrinterTest {
    @Test
    void printsTreesAsJavaScriptDoes() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("list", Arrays.asList(1, true, null));
        tree.put("nothing", List.of());
        tree.put("none", Map.of());

        assertThat(JsonPrinter.of(tree, 4)).isEqualTo("""
                {
                    "list": [
                        1,
                        true,
                        null
                    ],
                    "nothing": [],
                    "none": {}
                }""");
    }

    @Test
    void escapesWhatJavaScriptEscapes() {
        assertThat(JsonPrinter.of("a\u2028b\u2029c\u0085", 0)).isEqualTo("\"a\\u2028b\\u2029c\u0085\"");
        assertThat(JsonPrinter.of("\"\\/\b\f\n\r\t\0\u001f\u007f é \uD83D\uDE00 \uD83D!\uDE00", 0))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f é \uD83D\uDE00 \\ud83d!\\ude00\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, 2",
        "-0.5, -0.5",
        "-0.0, 0",
        "0.002, 0.002",
        "123456789.125, 123456789.125",
        "1e15, 1000000000000000",
        "123e18, 123000000000000000000",
        "1e21, 1e+21",
        "-1.5e300, -1.5e+300",
        "0.000001, 0.000001",
        "1e-7, 1e-7",
        "1.25e-7, 1.25e-7",
        "9007199254740993, 9007199254740992",
        "5e-324, 5e-324",
        "1e-323, 1e-323",
        "2e23, 2e+23",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "NaN, null",
        "-Infinity, null"
    })
    void spellsNumbersAsJavaScriptDoes(double number, String spelled) {
        assertThat(JsonPrinter.of(number, 0)).isEqualTo(spelled);
    }
}
