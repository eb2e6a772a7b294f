package io.tsrpc.it.docs;

import io.tsrpc.codec.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded with the npm packages, found by the names of {@code docs/wire.md}: the file, the record's own name and, if
 * it has several parts, which of them.
 */
final class Recorded {
    private Recorded() {}

    /** Hexadecimal digits, or JSON text. */
    static String content(String name) {
        String[] words = name.split(" ", 3);
        Map<?, ?> found = find(words[0], words[1]);
        String part = words.length > 2 ? words[2] : "";
        return switch (part) {
            case "" -> text(found.containsKey("hex") ? found.get("hex") : found.get("text"));
            case "json" -> text(found.get("jsonText"));
            case "first" -> text(((Map<?, ?>) list(found.get("events")).get(0)).get("sendText"));
            default -> body((Map<?, ?>) Objects.requireNonNull(found.get(part)));
        };
    }

    private static String body(Map<?, ?> http) {
        return text(http.containsKey("bodyHex") ? http.get("bodyHex") : http.get("bodyText"));
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static Map<?, ?> find(String file, String name) {
        for (Object each : list(read("/vectors/" + file + ".json"))) {
            if (each instanceof Map<?, ?> map && name.equals(map.get("name"))) {
                return map;
            }
        }
        throw new IllegalArgumentException("There is no record " + name + " in " + file + ".json");
    }

    private static @Nullable Object read(String resource) {
        try (InputStream in = Objects.requireNonNull(Recorded.class.getResourceAsStream(resource))) {
            return new JsonReader(in.readAllBytes()).readAny();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
