package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.json.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The TypeScript of the services of rooms. Their sources are the runtime's, whose class files have no comments, so that the processor has
 * their files as resources; a test makes these.
 */
final class RoomsFiles {
    private static final String RESOURCES = "rooms/";

    /** What keeps a client in its rooms. It is written by hand. */
    static final String HELPER = "rooms.ts";

    private static final Pattern IMPORT = Pattern.compile("(?m)^(import type .* from '\\.{1,2}/.*)\\.ts';$");

    private RoomsFiles() {}

    /** The files with their types by path, and {@code rooms.ts}, importing each other in this form. */
    static SortedMap<String, String> in(ImportForm form) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String path : paths()) {
            String text = IMPORT.matcher(read(path)).replaceAll("$1" + form.extension() + "';");
            files.put(path, text);
        }
        return files;
    }

    /** A type's schema id begins with its file. */
    private static Iterable<String> paths() {
        TreeSet<String> paths = new TreeSet<>();
        paths.add(HELPER);
        for (String id : types(tree()).keySet()) {
            paths.add(id.substring(0, id.lastIndexOf('/')) + ".ts");
        }
        return paths;
    }

    /** Their entries in a service proto, in the order of their ids. */
    static List<Map<String, @Nullable Object>> services() {
        return services(tree());
    }

    /** A service proto with their services and types. */
    static Map<String, @Nullable Object> addedTo(Map<String, @Nullable Object> proto) {
        Map<String, @Nullable Object> rooms = tree();
        List<Object> services = new ArrayList<>(services(proto));
        services.addAll(services(rooms));
        SortedMap<String, @Nullable Object> types = new TreeMap<>(types(proto));
        types.putAll(types(rooms));
        Map<String, @Nullable Object> all = new LinkedHashMap<>(proto);
        all.put("services", services);
        all.put("types", types);
        return all;
    }

    @SuppressWarnings("unchecked") // both have these
    private static Map<String, @Nullable Object> types(Map<String, @Nullable Object> proto) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(proto.get("types"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> services(Map<String, @Nullable Object> proto) {
        return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(proto.get("services"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> tree() {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(JsonParser.parse(read("serviceProto.json")));
    }

    private static String read(String path) {
        try (InputStream file = RoomsFiles.class.getResourceAsStream(RESOURCES + path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
