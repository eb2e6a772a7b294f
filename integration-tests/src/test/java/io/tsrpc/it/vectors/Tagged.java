package io.tsrpc.it.vectors;

import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Recorded values: JSON, with objects such as {@code {"$":"undefined"}} for what JSON has not. Each number is a double,
 * as in JavaScript.
 */
final class Tagged {
    /** JavaScript's undefined. */
    static final Map<String, Object> UNDEFINED = Map.of("$", "undefined");

    private Tagged() {}

    /** The tag of a value that has one, such as {@code Date}. */
    static @Nullable String tag(@Nullable Object value) {
        return value instanceof Map<?, ?> map && map.get("$") instanceof String tag ? tag : null;
    }

    static boolean isUndefined(@Nullable Object value) {
        return "undefined".equals(tag(value));
    }

    /** Null or undefined: both are null in Java. */
    static boolean isAbsent(@Nullable Object value) {
        return value == null || isUndefined(value);
    }

    static @Nullable Object field(Object value, String name) {
        return ((Map<?, ?>) value).get(name);
    }

    static byte[] bytes(Object tagged) {
        return HexFormat.of().parseHex(String.valueOf(field(tagged, "hex")));
    }

    /** A number, the tagged ones too; null if the value is none. */
    static @Nullable Double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return "number".equals(tag(value))
                ? Double.valueOf(String.valueOf(field(Objects.requireNonNull(value), "v")))
                : null;
    }

    /** A string, those with lone surrogates too; null if the value is none. */
    static @Nullable String string(@Nullable Object value) {
        if (!"utf16".equals(tag(value))) {
            return value instanceof String text ? text : null;
        }
        StringBuilder text = new StringBuilder();
        for (Object unit : (List<?>) Objects.requireNonNull(field(Objects.requireNonNull(value), "v"))) {
            text.append((char) ((Number) unit).intValue());
        }
        return text.toString();
    }

    static Object parse(String json) {
        JsonReader in = new JsonReader(json);
        return Objects.requireNonNull(in.readAny());
    }

    /**
     * What {@code JSON.stringify} makes of a value.
     *
     * @throws Inexpressible if JSON has nothing for it
     */
    static String json(@Nullable Object value) {
        JsonWriter out = new JsonWriter();
        out.writeAny(plain(value));
        return out.toString();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        String text = string(value);
        if (text != null) {
            return text;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (tag(value) != null) {
            throw new Inexpressible(Reason.NO_SUCH_VALUE, "JSON has no " + value);
        }
        return value instanceof Map<?, ?> map ? properties(map) : value;
    }

    private static Map<String, @Nullable Object> properties(Map<?, ?> map) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        map.forEach((name, property) -> {
            if (!isUndefined(property)) {
                properties.put((String) name, plain(property));
            }
        });
        return properties;
    }
}
