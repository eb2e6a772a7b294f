package io.tsrpc.processor.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a protocol has promised to its peers: services and types with their ids, and what was removed, whose ids and names
 * are never given to anything else.
 *
 * @param services by name
 * @param types by schema id
 * @param retiredServices by id. One whose id is that of a service is its former name, and says so
 * @param retiredTypes by schema id
 * @param accepted the breaking changes that were let through
 */
public record Contract(
        List<ServiceEntry> services,
        SortedMap<String, TypeEntry> types,
        List<ServiceEntry> retiredServices,
        SortedMap<String, TypeEntry> retiredTypes,
        List<AcceptedChange> accepted) {
    /** The largest id: binary data has a few bits beside it. */
    public static final int MAX_ID = (1 << 28) - 1;

    /** The ids of services from here on are reserved for those of the runtime. */
    public static final int RESERVED_IDS = 1 << 20;

    /** A contract without anything. */
    public static Contract empty() {
        return new Contract(List.of(), new TreeMap<>(), List.of(), new TreeMap<>(), List.of());
    }

    /** Whether it has promised nothing yet. */
    public boolean isEmpty() {
        return services.isEmpty() && retiredServices.isEmpty();
    }

    /** The service with this key, or null. */
    public @Nullable ServiceEntry service(String key) {
        return services.stream().filter(s -> s.key().equals(key)).findFirst().orElse(null);
    }

    /** How many ids services have had. */
    int countServiceIds() {
        Set<Integer> ids = new HashSet<>();
        services.forEach(s -> ids.add(s.id()));
        retiredServices.forEach(s -> ids.add(s.id()));
        return ids.size();
    }

    /** The type with this schema id, which may have been removed, or null. */
    public @Nullable TypeEntry type(String schemaId) {
        TypeEntry type = types.get(schemaId);
        return type == null ? retiredTypes.get(schemaId) : type;
    }

    /** The schema id of the type that this one stands for: of another one if the contract has it as a second name of that. */
    public String resolved(String schemaId) {
        Set<String> names = new HashSet<>();
        String id = schemaId;
        for (TypeEntry type = type(id); type != null && !type.target().isEmpty(); type = type(id)) {
            if (!names.add(id)) {
                return schemaId; // names of each other
            }
            id = type.target();
        }
        return id;
    }

    /** The schema ids of all types, also of those that were removed. */
    public Set<String> schemaIds() {
        Set<String> ids = new HashSet<>(types.keySet());
        ids.addAll(retiredTypes.keySet());
        return ids;
    }

    /** The schema ids of types that do not tell the Java type, by its name. */
    public Map<String, String> idsByJavaName() {
        Map<String, String> ids = new HashMap<>();
        retiredTypes.forEach((id, type) -> ids.put(type.javaName(), id));
        types.forEach((id, type) -> ids.put(type.javaName(), id));
        ids.remove("");
        return ids;
    }

    /**
     * A copy that also remembers what the contract was before.
     *
     * @param predecessors for each type that continues one of before, by its schema id, that one's
     * @param formerIds the schema ids of before that have become others
     */
    public Contract remembering(Contract before, Map<String, String> predecessors, Set<String> formerIds) {
        SortedMap<String, TypeEntry> remembering = new TreeMap<>();
        types.forEach((id, type) -> {
            String predecessor = predecessors.getOrDefault(id, "");
            TypeEntry earlier = before.type(before.resolved(predecessor));
            if (earlier != null && !predecessor.equals(id) && !formerIds.contains(predecessor)) {
                earlier = earlier.withoutInstantiations(before); // it is another instantiation, with records of its own
            }
            remembering.put(id, earlier == null ? type : type.remembering(earlier));
        });
        SortedMap<String, TypeEntry> goneTypes = new TreeMap<>(before.retiredTypes);
        goneTypes.putAll(before.types);
        goneTypes.keySet().removeAll(types.keySet());
        goneTypes.keySet().removeAll(formerIds);
        List<ServiceEntry> goneServices = goneServices(before);
        goneTypes.keySet().removeAll(secondNames(before, goneServices));
        return new Contract(services, remembering, goneServices, goneTypes, accepted);
    }

    /** The second names that types had because of APIs that are called something else now: others may have them. */
    private static Set<String> secondNames(Contract before, List<ServiceEntry> gone) {
        Set<String> names = new HashSet<>();
        for (ServiceEntry service : gone) {
            for (String id : service.isFormerName() ? service.types() : List.<String>of()) {
                if (!before.resolved(id).equals(id)) {
                    names.add(id);
                }
            }
        }
        return names;
    }

    /**
     * A copy whose types also keep away from what those have retired in whose place they are.
     *
     * @param successors for each type that is in the place of another one, that one's schema id
     */
    public Contract succeeding(Contract before, Map<String, String> successors) {
        SortedMap<String, TypeEntry> succeeding = new TreeMap<>(types);
        successors.forEach((id, earlier) -> {
            TypeEntry other = before.type(earlier);
            if (other != null) {
                succeeding.computeIfPresent(id, (same, type) -> type.succeeding(other));
            }
        });
        return new Contract(services, succeeding, retiredServices, retiredTypes, accepted);
    }

    /** A copy that also keeps the types of what was removed as they were, if they are something else now. */
    public Contract keepingTypesOf(Contract before) {
        return EarlierTypes.kept(before, this);
    }

    /**
     * A copy that has types in use again which are retired: one branch has removed the last use of a type, another one has added a
     * use of it, and both were merged.
     */
    Contract withTypesInUse() {
        SortedMap<String, TypeEntry> inUse = new TreeMap<>(types);
        SortedMap<String, TypeEntry> gone = new TreeMap<>(retiredTypes);
        Deque<String> named = new ArrayDeque<>();
        services.forEach(service -> named.addAll(service.types()));
        types.values().forEach(type -> named.addAll(type.references()));
        while (!named.isEmpty()) {
            String id = named.pop();
            TypeEntry back = inUse.containsKey(id) ? null : gone.remove(id);
            if (back != null) {
                inUse.put(id, back);
                named.addAll(back.references());
            }
        }
        return new Contract(services, inUse, retiredServices, gone, accepted);
    }

    /** A copy in which these types are others. */
    public Contract withTypes(Map<String, TypeEntry> others) {
        SortedMap<String, TypeEntry> all = new TreeMap<>(types);
        all.putAll(others);
        return new Contract(services, all, retiredServices, retiredTypes, accepted);
    }

    private List<ServiceEntry> goneServices(Contract before) {
        Set<String> present = new HashSet<>();
        services.forEach(s -> present.add(s.key()));
        Map<String, ServiceEntry> gone = new HashMap<>();
        before.retiredServices.forEach(s -> gone.put(s.key(), s));
        before.services.forEach(s -> gone.put(s.key(), s));
        gone.keySet().removeAll(present);
        Map<Integer, Object> names = new HashMap<>();
        services.forEach(s -> names.put(s.id(), s.name()));
        gone.replaceAll((key, s) -> s.withSchema(FormerNames.marked(s.schema(), s.id(), names)));
        return byId(new ArrayList<>(gone.values()), ServiceEntry::id);
    }

    /** A copy with these accepted changes. */
    public Contract withAccepted(List<AcceptedChange> changes) {
        return new Contract(services, types, retiredServices, retiredTypes, List.copyOf(changes));
    }

    static <T> List<T> byId(List<T> items, ToIntFunction<T> id) {
        items.sort(Comparator.comparingInt(id));
        return List.copyOf(items);
    }
}
