package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.json.JsonPrinter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** TypeScript literals. */
final class Literals {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*");
    private static final int LINE = 80;

    private Literals() {}

    /** A property's name, quoted if necessary. */
    static String key(String name) {
        return IDENTIFIER.matcher(name).matches() ? name : string(name);
    }

    /** A string in single quotes. */
    static String string(String text) {
        String json = JsonPrinter.of(text, 0);
        String inner = json.substring(1, json.length() - 1);
        return "'" + inner.replace("\\\"", "\"").replace("'", "\\'") + "'";
    }

    /** A string, number, boolean, list or map. */
    static String value(Object value) {
        return value(value, "\n");
    }

    private static String value(Object value, String margin) {
        if (value instanceof Map<?, ?> map) {
            String inner = margin + "    ";
            List<String> entries = map.entrySet().stream()
                    .map(e -> key((String) e.getKey()) + ": " + value(e.getValue(), inner))
                    .toList();
            return entries.isEmpty() ? "{}" : lines("{", entries, "}", margin);
        } else if (value instanceof List<?> list) {
            return list(list, margin);
        } else {
            return value instanceof String text ? string(text) : JsonPrinter.of(value, 0);
        }
    }

    private static String list(List<?> list, String margin) {
        String line = list.stream().map(e -> value(e, margin)).collect(Collectors.joining(", ", "[", "]"));
        if (line.length() <= LINE && !line.contains("\n")) {
            return line;
        }
        String inner = margin + "    ";
        return lines("[", list.stream().map(e -> value(e, inner)).toList(), "]", margin);
    }

    private static String lines(String open, List<String> items, String close, String margin) {
        String inner = margin + "    ";
        return open + inner + String.join("," + inner, items) + margin + close;
    }
}
