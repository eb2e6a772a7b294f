package io.tsrpc.processor.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Prints trees of maps, lists, strings, numbers, booleans and nulls as {@code JSON.stringify} does, but escapes the two characters
 * that end a line in JavaScript and not in JSON.
 */
public final class JsonPrinter {
    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String SHORT_ESCAPE_LETTERS = "btnfr\"\\";
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;

    private final StringBuilder out = new StringBuilder();
    private final String step;
    private String margin = "\n";
    private String comma = ",";

    private JsonPrinter(String step) {
        this.step = step;
    }

    /** Prints a value as JSON, with this indentation per level; the first line is not indented. */
    public static String of(@Nullable Object value, int indent) {
        JsonPrinter text = new JsonPrinter(" ".repeat(indent));
        text.value(value);
        return text.out.toString();
    }

    /** Prints a value as JSON on one line: {@code {"id": 0, "name": "text"}}. */
    public static String onOneLine(@Nullable Object value) {
        JsonPrinter text = new JsonPrinter("");
        text.margin = "";
        text.comma = ", ";
        text.value(value);
        return text.out.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            block('{', '}', map.entrySet(), this::entry);
        } else if (value instanceof List<?> list) {
            block('[', ']', list, this::value);
        } else if (value instanceof String string) {
            quoted(string);
        } else if (value instanceof Double number) {
            out.append(number(number));
        } else {
            out.append(value);
        }
    }

    private void entry(Map.Entry<?, ?> entry) {
        quoted((String) entry.getKey());
        out.append(": ");
        value(entry.getValue());
    }

    private <T extends @Nullable Object> void block(char open, char close, Iterable<T> items, Consumer<T> print) {
        Iterator<T> all = items.iterator();
        out.append(open);
        if (all.hasNext()) {
            String outer = margin;
            margin += step;
            do {
                out.append(margin);
                print.accept(all.next());
                out.append(all.hasNext() ? comma : "");
            } while (all.hasNext());
            margin = outer;
            out.append(margin);
        }
        out.append(close);
    }

    /** A number as JavaScript prints it, and {@code null} for values that JSON cannot represent. */
    private static String number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "null" : JsNumbers.of(value);
    }

    private void quoted(String string) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            character(string, i);
        }
        out.append('"');
    }

    private void character(String string, int index) {
        char c = string.charAt(index);
        int letter = SHORT_ESCAPES.indexOf(c);
        if (letter >= 0) {
            out.append('\\').append(SHORT_ESCAPE_LETTERS.charAt(letter));
        } else if (c < ' ' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR || isLoneSurrogate(string, index)) {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    private static boolean isLoneSurrogate(String string, int index) {
        char c = string.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == string.length() || !Character.isLowSurrogate(string.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(string.charAt(index - 1)));
    }
}
