package io.tsrpc.processor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void spellsWholeNumbersWithoutPoint() {
        assertThat(List.of(2.0, -0.5, 1e300, Double.NaN, Double.NEGATIVE_INFINITY))
                .extracting(JsonPrinter::number)
                .containsExactly("2", "-0.5", "1.0E300", "null", "null");
    }
}
