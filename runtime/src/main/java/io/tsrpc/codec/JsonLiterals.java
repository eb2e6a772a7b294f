package io.tsrpc.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a union of literals, with indexes from 0. Called by generated codecs only. */
public final class JsonLiterals {
    private final List<Object> values;
    private final boolean orNull;

    /** Numbers are doubles, as in JavaScript. */
    private final Map<Object, Integer> indexes = new HashMap<>();

    private JsonLiterals(List<Object> values, boolean orNull) {
        this.values = values;
        this.orNull = orNull;
        for (Object value : values) {
            indexes.put(value instanceof Number number ? (Object) number.doubleValue() : value, indexes.size());
        }
    }

    /**
     * Creates a list of values.
     *
     * @param values strings, integers and booleans, each once
     */
    public static JsonLiterals of(Object... values) {
        return new JsonLiterals(List.copyOf(Arrays.asList(values)), false);
    }

    /** A copy for a union that has null too, which the texts of errors mention. */
    public JsonLiterals orNull() {
        return new JsonLiterals(values, true);
    }

    List<Object> values() {
        return values;
    }

    /** The index of a string, a double or a boolean, or -1. */
    int indexOf(Object value) {
        return indexes.getOrDefault(value instanceof Double number ? (Object) (number + 0.0) : value, -1);
    }

    /**
     * Creates the exception for another value.
     *
     * @param kind TSBuffer's name of its kind
     * @param value what it is, as TSBuffer spells it; needed only if it is a string, a number or a boolean
     */
    CodecException mismatch(String kind, String value) {
        if (values.size() == 1 && !orNull) {
            return CodecException.of(CodecException.notLiteral(values.get(0), value));
        }
        List<String> kinds = Stream.concat(values.stream().map(JsonLiterals::kind), nothing())
                .distinct()
                .toList();
        if (!kinds.contains(kind)) {
            return CodecException.type(String.join(" | ", kinds), kind);
        }
        String literals =
                Stream.concat(values.stream().map(JsonText::literal), nothing()).collect(Collectors.joining(" | "));
        return CodecException.of("`" + CodecException.shortened(value) + "` is not matched to `" + literals + "`");
    }

    private Stream<String> nothing() {
        return orNull ? Stream.of("null") : Stream.empty();
    }

    private static String kind(Object value) {
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof String ? "string" : "number";
    }
}
