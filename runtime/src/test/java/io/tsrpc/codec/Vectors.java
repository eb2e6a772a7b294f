package io.tsrpc.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Recordings of what the real npm packages do; see the README beside them for their form. */
final class Vectors {
    private Vectors() {}

    @SuppressWarnings("unchecked") // the files are arrays of objects
    static Stream<Map<String, Object>> of(String file) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return ((List<Map<String, Object>>) Objects.requireNonNull(new JsonReader(text).readAny())).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
