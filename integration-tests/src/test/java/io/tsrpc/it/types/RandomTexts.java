package io.tsrpc.it.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Texts, biased to what encoders stumble over, and maps by such texts. */
final class RandomTexts {
    private static final List<String> PIECES = List.of(
            "a",
            "é",
            "中文",
            "😀",
            "\"\\/",
            "\b\f\n\r\t",
            "\u0000\u001f\u007f\u0080",
            "\u07ff\u0800\uffff",
            "\u2028\u2029\ufeff",
            "undefined",
            "null",
            "<script>",
            "\ud83d",
            "\ude00");

    private static final List<Integer> TIMES = List.of(2, 32, 43, 63, 64, 127, 128);

    /** With what looks like an index, which JavaScript puts first, and what does not quite. */
    private static final List<String> KEYS = List.of(
            "a",
            "",
            "0",
            "1",
            "9",
            "10",
            "-1",
            "01",
            "1.5",
            "1e3",
            "4294967294",
            "4294967295",
            "9007199254740993",
            "é",
            "中文",
            "😀",
            "\ud83d",
            "\"\\\n",
            "length");

    private RandomTexts() {}

    static String text(Choices choices) {
        StringBuilder text = new StringBuilder();
        for (int pieces = choices.below(4); pieces > 0; pieces--) {
            String piece = PIECES.get(choices.below(PIECES.size()));
            text.append(piece.repeat(choices.rarely(20) ? TIMES.get(choices.below(TIMES.size())) : 1));
        }
        return text.toString();
    }

    /** A text whose length takes one to three bytes. */
    static String longText(Choices choices) {
        String text = text(choices) + "x";
        return text.repeat(Sizes.of(choices) / text.length() + 1);
    }

    static String key(Choices choices) {
        String key = KEYS.get(choices.below(KEYS.size()));
        return choices.below(3) == 0 ? key : key + choices.below(1000);
    }

    /** The same map in the order in which JavaScript has its keys: indexes by number, then the others as they came. */
    static <K, V> Map<K, V> inOrderOfJavaScript(Map<K, V> map) {
        List<Entry<K, V>> indexes = new ArrayList<>();
        for (Entry<K, V> entry : map.entrySet()) {
            if (isIndex(entry.getKey().toString())) {
                indexes.add(entry);
            }
        }
        if (indexes.isEmpty()) {
            return map;
        }
        indexes.sort((a, b) -> Long.compare(index(a), index(b)));
        Map<K, V> ordered = new LinkedHashMap<>();
        indexes.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        ordered.putAll(map); // leaves those that are there where they are
        return ordered;
    }

    private static long index(Entry<?, ?> entry) {
        return Long.parseLong(entry.getKey().toString());
    }

    /** Whether a key is an array index (ECMA-262, 6.1.7): a number below 2^32 - 1 in its only spelling. */
    private static boolean isIndex(String key) {
        return key.matches("0|[1-9][0-9]{0,9}") && Long.parseLong(key) < 0xFFFF_FFFFL;
    }
}
