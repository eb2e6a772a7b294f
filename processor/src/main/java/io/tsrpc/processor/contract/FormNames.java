package io.tsrpc.processor.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of strings and bytes in a contract: names of Java classes, which data does not carry. */
public final class FormNames {
    private static final String FORM = "java";

    private FormNames() {}

    /** All of them, also those of what was removed. */
    public static Set<String> in(Contract contract) {
        Set<String> names = new HashSet<>();
        Stream.of(contract.types(), contract.retiredTypes())
                .map(Map::values)
                .forEach(types -> types.forEach(type -> {
                    collect(type.rest(), names);
                    type.members().forEach(member -> collect(member.schema(), names));
                    type.retired().forEach(member -> collect(member.schema(), names));
                }));
        contract.retiredServices().forEach(service -> collect(service.schema(), names));
        return names;
    }

    private static void collect(@Nullable Object schema, Set<String> names) {
        if (schema instanceof Map<?, ?> map) {
            if (hasForm(map) && map.get(FORM) instanceof String name) {
                names.add(name);
            }
            map.values().forEach(value -> collect(value, names));
        } else if (schema instanceof List<?> list) {
            list.forEach(value -> collect(value, names));
        }
    }

    private static boolean hasForm(Map<?, ?> schema) {
        return "String".equals(schema.get("type")) || "Buffer".equals(schema.get("type"));
    }

    /** A copy of a contract with other names. */
    public static Contract renamed(Contract contract, Map<String, String> names) {
        return names.isEmpty()
                ? contract
                : new Contract(
                        contract.services(),
                        renamed(contract.types(), names),
                        contract.retiredServices().stream()
                                .map(gone -> gone.withSchema(renamedIn(gone.schema(), names)))
                                .toList(),
                        renamed(contract.retiredTypes(), names),
                        contract.accepted());
    }

    private static SortedMap<String, TypeEntry> renamed(SortedMap<String, TypeEntry> types, Map<String, String> names) {
        SortedMap<String, TypeEntry> renamed = new TreeMap<>(types);
        renamed.replaceAll((id, type) -> new TypeEntry(
                type.kind(),
                renamedIn(type.rest(), names),
                renamed(type.members(), names),
                renamed(type.retired(), names)));
        return renamed;
    }

    private static List<Member> renamed(List<Member> members, Map<String, String> names) {
        return members.stream()
                .map(m -> new Member(m.id(), m.key(), renamedIn(m.schema(), names)))
                .toList();
    }

    private static Map<String, @Nullable Object> renamedIn(Map<?, ?> schema, Map<String, String> names) {
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
        schema.forEach((key, value) -> renamed.put(String.valueOf(key), renamed(value, names)));
        if (hasForm(schema) && schema.get(FORM) instanceof String name) {
            renamed.put(FORM, names.getOrDefault(name, name));
        }
        return renamed;
    }

    private static @Nullable Object renamed(@Nullable Object value, Map<String, String> names) {
        if (value instanceof Map<?, ?> map) {
            return renamedIn(map, names);
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> renamed = new ArrayList<>();
            list.forEach(item -> renamed.add(renamed(item, names)));
            return renamed;
        }
        return value;
    }
}
