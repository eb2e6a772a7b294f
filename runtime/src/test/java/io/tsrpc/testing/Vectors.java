package io.tsrpc.testing;

import io.tsrpc.codec.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Recordings of the real npm packages. The README beside them describes their format. */
public final class Vectors {
    private Vectors() {}

    /** The recordings of a file. */
    @SuppressWarnings("unchecked") // the files are arrays of objects
    public static Stream<Map<String, Object>> of(String file) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return ((List<Map<String, Object>>) Objects.requireNonNull(new JsonReader(text).readAny())).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Converts a recorded object to Java: dates and bytes are tagged in the files. */
    @SuppressWarnings("unchecked") // it is an object
    public static Map<String, Object> value(Object recorded) {
        Map<String, Object> value = new LinkedHashMap<>();
        ((Map<String, Object>) recorded).forEach((name, property) -> value.put(name, untagged(property)));
        return value;
    }

    private static Object untagged(Object recorded) {
        if (!(recorded instanceof Map<?, ?> map) || !map.containsKey("$")) {
            return recorded;
        }
        return switch (String.valueOf(map.get("$"))) {
            case "Date" -> Instant.ofEpochMilli((Long) Objects.requireNonNull(map.get("v")));
            case "Uint8Array" -> HexFormat.of().parseHex(String.valueOf(map.get("hex")));
            case "undefined" -> "";
            default -> throw new IllegalArgumentException(map.toString());
        };
    }
}
