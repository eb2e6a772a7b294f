package io.tsrpc.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a union of literals, with indexes from 0. Called by generated codecs only. */
public final class JsonLiterals {
    private final List<Object> values;

    /** Numbers are doubles, as in JavaScript. */
    private final Map<Object, Integer> indexes = new HashMap<>();

    private JsonLiterals(List<Object> values) {
        this.values = values;
        for (Object value : values) {
            indexes.put(value instanceof Number number ? (Object) number.doubleValue() : value, indexes.size());
        }
    }

    /**
     * Creates a list of values.
     *
     * @param values strings and integers, each once
     */
    public static JsonLiterals of(Object... values) {
        return new JsonLiterals(List.copyOf(Arrays.asList(values)));
    }

    List<Object> values() {
        return values;
    }

    /** The index of a string or a double, or -1. */
    int indexOf(Object value) {
        return indexes.getOrDefault(value instanceof Double number ? (Object) (number + 0.0) : value, -1);
    }

    /**
     * Creates the exception for another value.
     *
     * @param kind TSBuffer's name of its kind
     * @param value what it is, as TSBuffer spells it; needed only if it is a string or a number
     */
    CodecException mismatch(String kind, String value) {
        if (values.size() == 1) {
            return CodecException.of(CodecException.notLiteral(values.get(0), value));
        }
        List<String> kinds = values.stream().map(JsonLiterals::kind).distinct().toList();
        if (!kinds.contains(kind)) {
            return CodecException.type(String.join(" | ", kinds), kind);
        }
        String literals = values.stream().map(JsonText::literal).collect(Collectors.joining(" | "));
        return CodecException.of("`" + CodecException.shortened(value) + "` is not matched to `" + literals + "`");
    }

    private static String kind(Object value) {
        return value instanceof String ? "string" : "number";
    }
}
