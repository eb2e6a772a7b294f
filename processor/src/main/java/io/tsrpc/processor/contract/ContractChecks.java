package io.tsrpc.processor.contract;

import io.tsrpc.processor.contract.ContractProblem.Kind;
import io.tsrpc.processor.json.JsonPrinter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a contract: each line with an id ends with {@code "check"}, a hash of the line and of the type that it is in. So a line
 * that was edited, or that has come into another type, is told from what the processor has written. Each line has its own, so that changes
 * of two branches merge. A line without one is taken as it is.
 *
 * <p>Lines that are lost are told by {@code "ids"}, which says how many ids services have had, and what is in each type, with what was
 * removed. No id is ever forgotten, so whoever finds fewer has lost a line: its id would be given again, or what has it would get
 * another one. More ids are no harm: that is what two branches have together. Types that were removed are counted by {@code "count"}, so
 * that one that comes back finds its ids.
 */
final class ContractChecks {
    /** How many ids there are. */
    static final String IDS = "ids";

    /** How many types were removed. */
    static final String COUNT = "count";

    private static final String CHECK = "check";
    private static final String ID = "id";
    private static final int BYTES = 4;

    /** What stands for the type of services. */
    private static final String SERVICES = "services";

    /** Changes an entry of the type that is named first. */
    private interface Change {
        Map<String, @Nullable Object> apply(String owner, Map<String, @Nullable Object> entry);
    }

    private ContractChecks() {}

    /** The entry of a service with its check. */
    static Map<String, @Nullable Object> checkedService(Map<String, @Nullable Object> entry) {
        return checked(SERVICES, entry);
    }

    /** The tree of a type with the checks of its entries, and how many ids they have. */
    static Map<String, @Nullable Object> checkedType(String schemaId, TypeEntry type) {
        Map<String, @Nullable Object> checked = new LinkedHashMap<>();
        checked.put("type", type.kind());
        if (type.countIds() > 0) {
            checked.put(IDS, type.countIds());
        }
        checked.putAll(type(schemaId, type.tree(), ContractChecks::checked));
        return checked;
    }

    /** A contract or a service proto without its checks. */
    static Map<String, @Nullable Object> without(Map<String, @Nullable Object> tree) {
        return tree(tree, (owner, entry) -> stripped(entry));
    }

    /**
     * Compares all lines with their checks.
     *
     * @throws ContractProblem if one has another
     */
    static void verify(Map<String, @Nullable Object> tree) {
        var unused = tree(tree, (owner, entry) -> {
            Object check = entry.get(CHECK);
            if (check != null && !check.equals(check(owner, stripped(entry)))) {
                String line = JsonPrinter.onOneLine(stripped(entry));
                String place = owner.equals(SERVICES) ? "`services`" : "`" + owner + "`";
                throw new ContractProblem(
                        Kind.EDITED,
                        "the line `" + line + "` of " + place + " has the check " + JsonPrinter.onOneLine(check));
            }
            return entry;
        });
    }

    /** Whether a value is a list with entries that have checks: one that ids were counted for. */
    static boolean areIn(@Nullable Object entries) {
        return entries instanceof List<?> list
                && list.stream().anyMatch(entry -> entry instanceof Map<?, ?> map && map.containsKey(CHECK));
    }

    /** Whether each line that has an id has a check, and whether ids are counted. */
    static boolean isComplete(Map<String, @Nullable Object> tree) {
        boolean[] complete = {tree.containsKey(IDS)};
        var unused = tree(tree, (owner, entry) -> {
            complete[0] &= !hasId(entry) || entry.containsKey(CHECK);
            return entry;
        });
        return complete[0];
    }

    private static Map<String, @Nullable Object> tree(Map<String, @Nullable Object> tree, Change change) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(tree);
        changed.remove(IDS);
        changed.remove(COUNT);
        changed.computeIfPresent(SERVICES, (key, services) -> services(services, change));
        changed.computeIfPresent("types", (key, types) -> types(types, change));
        changed.computeIfPresent(
                "retired", (key, retired) -> retired instanceof Map<?, ?> map ? tree(asTree(map), change) : retired);
        return changed;
    }

    private static Object services(Object services, Change change) {
        return services instanceof List<?> list ? entries(SERVICES, list, change) : services;
    }

    private static Object types(Object types, Change change) {
        if (!(types instanceof Map<?, ?> map)) {
            return types;
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(asTree(map));
        changed.replaceAll((id, type) -> type instanceof Map<?, ?> entry ? type(id, asTree(entry), change) : type);
        return changed;
    }

    private static Map<String, @Nullable Object> type(
            String schemaId, Map<String, @Nullable Object> type, Change change) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(type);
        changed.remove(IDS);
        changed.replaceAll((key, value) -> {
            if (value instanceof List<?> list) {
                return entries(schemaId, list, change);
            }
            return value instanceof Map<?, ?> map ? change.apply(schemaId, asTree(map)) : value;
        });
        return changed;
    }

    private static List<@Nullable Object> entries(String owner, List<?> entries, Change change) {
        List<@Nullable Object> changed = new ArrayList<>();
        for (Object entry : entries) {
            changed.add(entry instanceof Map<?, ?> map ? change.apply(owner, asTree(map)) : entry);
        }
        return changed;
    }

    private static Map<String, @Nullable Object> checked(String owner, Map<String, @Nullable Object> entry) {
        if (!hasId(entry)) {
            return entry;
        }
        Map<String, @Nullable Object> checked = new LinkedHashMap<>(entry);
        checked.put(CHECK, check(owner, entry));
        return checked;
    }

    private static String check(String owner, Map<String, @Nullable Object> entry) {
        byte[] line = (owner + " " + JsonPrinter.onOneLine(sorted(entry))).getBytes(StandardCharsets.UTF_8);
        return ContractText.hash(line, BYTES);
    }

    private static Map<String, @Nullable Object> stripped(Map<String, @Nullable Object> entry) {
        Map<String, @Nullable Object> stripped = new LinkedHashMap<>(entry);
        stripped.remove(CHECK);
        return stripped;
    }

    /** Whether an id is in it, also in a union within the line. */
    private static boolean hasId(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey(ID) || map.values().stream().anyMatch(ContractChecks::hasId);
        }
        return value instanceof List<?> list && list.stream().anyMatch(ContractChecks::hasId);
    }

    /** The order of the names in an object is no difference. */
    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, part) -> sorted.put(String.valueOf(key), sorted(part)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(ContractChecks::sorted).toList()
                : value;
    }

    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    private static Map<String, @Nullable Object> asTree(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
