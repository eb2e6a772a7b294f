package io.tsrpc.it.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.codec.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recording, or an object in one; the README beside the files says what its properties mean.
 *
 * @param properties all of it
 */
record Recorded(Map<String, Object> properties) {
    /** The recordings of a file. */
    static List<Recorded> in(String file) {
        try (InputStream in = Recorded.class.getResourceAsStream("/vectors/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
            return objects(new JsonReader(text).readAny());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Recorded> objects(@Nullable Object array) {
        return ((List<?>) Objects.requireNonNull(array))
                .stream().map(Recorded::object).toList();
    }

    @SuppressWarnings("unchecked") // names of JSON properties are texts
    private static Recorded object(@Nullable Object value) {
        return new Recorded((Map<String, Object>) Objects.requireNonNull(value));
    }

    String name() {
        return text("name");
    }

    @Nullable
    Object get(String property) {
        return properties.get(property);
    }

    boolean has(String property) {
        return properties.get(property) != null;
    }

    String text(String property) {
        return (String) Objects.requireNonNull(get(property), property);
    }

    /** An array; an empty one if there is none. */
    List<?> list(String property) {
        return (List<?>) Objects.requireNonNullElse(get(property), List.of());
    }

    /** An object; an empty one if there is none. */
    Recorded object(String property) {
        return object(Objects.requireNonNullElse(get(property), Map.of()));
    }

    /** An array of objects. */
    List<Recorded> objectList(String property) {
        return objects(get(property));
    }

    /** A body of HTTP, recorded as a text or, if it is none, as hexadecimal digits. */
    byte[] body() {
        return has("bodyText")
                ? text("bodyText").getBytes(UTF_8)
                : HexFormat.of().parseHex(text("bodyHex"));
    }

    @Override
    public String toString() {
        return has("name") ? name() : properties.toString();
    }
}
