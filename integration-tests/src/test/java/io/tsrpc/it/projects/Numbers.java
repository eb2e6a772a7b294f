package io.tsrpc.it.projects;

import io.tsrpc.codec.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that decides on the bytes of a service proto: its services, and the types of each with everything in them, without the names of
 * types, which data does not carry. Two protos with the same numbers are equal.
 */
final class Numbers {
    private static final Pattern PROTO =
            Pattern.compile("export const serviceProto: ServiceProto<ServiceType> = (\\{.*\\});", Pattern.DOTALL);

    private final Map<?, ?> types;
    private final Deque<Object> open = new ArrayDeque<>();

    private Numbers(Map<?, ?> types) {
        this.types = types;
    }

    /** Those of a file that {@code tsrpc-cli} or the processor has written. */
    static Map<String, Object> of(Path file) throws IOException {
        Matcher proto = PROTO.matcher(Files.readString(file));
        if (!proto.find()) {
            throw new IllegalArgumentException(file + " has no service proto");
        }
        JsonReader in = new JsonReader(proto.group(1));
        Map<?, ?> tree = (Map<?, ?>) Objects.requireNonNull(in.readAny());
        Numbers numbers = new Numbers((Map<?, ?>) Objects.requireNonNull(tree.get("types")));
        Map<String, Object> services = new TreeMap<>();
        for (Object entry : (List<?>) Objects.requireNonNull(tree.get("services"))) {
            Map<?, ?> service = (Map<?, ?>) entry;
            String name = service.get("type") + " " + service.get("name");
            services.put(name, Objects.requireNonNull(service.get("id")));
            numbers.roots(service)
                    .forEach(root -> services.put(root, numbers.type(Map.of("type", "Reference", "target", root))));
        }
        return services;
    }

    private List<String> roots(Map<?, ?> service) {
        String name = String.valueOf(service.get("name"));
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String last = name.substring(folder.length());
        return "msg".equals(service.get("type"))
                ? List.of(folder + "Msg" + last + "/Msg" + last)
                : List.of(folder + "Ptl" + last + "/Req" + last, folder + "Ptl" + last + "/Res" + last);
    }

    private @Nullable Object type(@Nullable Object schema) {
        if (schema instanceof Map<?, ?> map) {
            return switch (String.valueOf(map.get("type"))) {
                case "Reference" -> reference(map);
                case "Keyof" -> keys((Map<?, ?>) Objects.requireNonNull(map.get("target")));
                case "IndexedAccess" -> property(map);
                default -> entries(map);
            };
        }
        return schema instanceof List<?> list ? list.stream().map(this::type).toList() : schema;
    }

    /** An alias has no bytes; what contains itself is told by how far up it is. */
    private @Nullable Object reference(Map<?, ?> reference) {
        Object target = Objects.requireNonNull(reference.get("target"));
        Object schema = types.get(target);
        if (schema == null) {
            return reference; // ?bson/ObjectId
        }
        int depth = new ArrayList<>(open).indexOf(target);
        if (depth >= 0) {
            return "up " + depth;
        }
        open.push(target);
        Object type = type(schema);
        open.pop();
        return type;
    }

    private Object entries(Map<?, ?> schema) {
        Map<String, @Nullable Object> copy = new TreeMap<>();
        schema.forEach((key, value) -> {
            if (value instanceof List<?> list && !key.equals("elementTypes") && !key.equals("keys")) {
                copy.put(key.toString(), byId(list));
            } else if (key.equals("keys")) {
                copy.put(
                        "keys",
                        ((List<?>) Objects.requireNonNull(value))
                                .stream().map(Object::toString).sorted().toList());
            } else {
                copy.put(key.toString(), type(value));
            }
        });
        copy.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        return copy;
    }

    /** The order in a file does not matter. A parent without properties has no bytes. */
    private Map<Object, @Nullable Object> byId(List<?> list) {
        Map<Object, @Nullable Object> sorted = new TreeMap<>();
        for (Object entry : list) {
            Map<?, ?> member = (Map<?, ?>) entry;
            Object value = entries(member);
            if (!(value instanceof Map<?, ?> map && Map.of("type", "Interface").equals(map.get("type")))) {
                sorted.put(Objects.requireNonNull(member.get("id")), value);
            }
        }
        return sorted;
    }

    private Object keys(Map<?, ?> target) {
        Map<?, ?> object = (Map<?, ?>) Objects.requireNonNull(types.get(target.get("target")));
        List<Object> members = new ArrayList<>();
        for (Object property : (List<?>) Objects.requireNonNull(object.get("properties"))) {
            Object name = Objects.requireNonNull(((Map<?, ?>) property).get("name"));
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("id", (long) members.size());
            member.put("type", Map.of("type", "Literal", "literal", name));
            members.add(member);
        }
        return entries(Map.of("type", "Union", "members", members));
    }

    private @Nullable Object property(Map<?, ?> access) {
        Map<?, ?> target = (Map<?, ?>) Objects.requireNonNull(access.get("objectType"));
        Map<?, ?> object = (Map<?, ?>) Objects.requireNonNull(types.get(target.get("target")));
        return ((List<?>) Objects.requireNonNull(object.get("properties")))
                .stream()
                        .map(property -> (Map<?, ?>) property)
                        .filter(property -> Objects.equals(property.get("name"), access.get("index")))
                        .findFirst()
                        .map(property -> type(property.get("type")))
                        .orElseThrow();
    }
}
