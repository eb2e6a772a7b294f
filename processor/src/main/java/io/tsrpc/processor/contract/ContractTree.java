package io.tsrpc.processor.contract;

import io.tsrpc.processor.contract.ContractProblem.Kind;
import io.tsrpc.processor.json.JsonPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a contract of a tree of maps, lists and scalars, and names the place of what does not fit. */
public final class ContractTree {
    /** The version of the format. A later one is refused. */
    static final int VERSION = 1;

    /** The lists in schemas whose elements have ids. */
    private static final List<String> MEMBERS = List.of("properties", "members", "extends");

    private ContractTree() {}

    /**
     * The contract of a service proto without a history: {@code services} and {@code types}.
     *
     * @throws ContractProblem if it is none, or not whole
     */
    public static Contract ofProto(Map<String, @Nullable Object> tree) {
        checkHas(tree, "services");
        checkHas(tree, "types");
        Contract contract = new Contract(services(tree, ""), types(tree, ""), List.of(), new TreeMap<>(), List.of());
        checkComplete(contract);
        return contract;
    }

    static Contract ofContract(Map<String, @Nullable Object> tree) {
        if (!(tree.get("retired") instanceof Map<?, ?>)) {
            throw new ContractProblem(Kind.FOREIGN, "`retired` is missing");
        }
        checkVersion(tree.get("contract"));
        Map<String, @Nullable Object> retired = object(tree, "retired", "");
        checkHas(tree, "services");
        checkHas(tree, "types");
        Contract contract = new Contract(
                        services(tree, ""),
                        types(tree, ""),
                        services(retired, "retired"),
                        types(retired, "retired"),
                        accepted(tree))
                .withTypesInUse();
        checkRetired(contract);
        checkComplete(contract);
        contract.retiredServices().forEach(gone -> checkKept(gone.typesThen()));
        checkKept(contract.types());
        checkKept(contract.retiredTypes());
        return contract;
    }

    private static void checkVersion(@Nullable Object version) {
        if (version == null) {
            throw new ContractProblem(Kind.FOREIGN, "`contract` is missing");
        }
        if (!(version instanceof Integer || version instanceof Long) || ((Number) version).longValue() < 1) {
            throw invalid("contract", "must be " + VERSION);
        }
        if (((Number) version).longValue() > VERSION) {
            throw new ContractProblem(Kind.LATER, "`contract` is " + version);
        }
    }

    /** What is not there would begin anew without a word. */
    private static void checkHas(Map<String, @Nullable Object> tree, String key) {
        if (tree.get(key) == null) {
            throw invalid(key, "is missing");
        }
    }

    private static List<ServiceEntry> services(Map<String, @Nullable Object> tree, String parent) {
        List<ServiceEntry> services = new ArrayList<>();
        Map<Integer, String> byId = new HashMap<>();
        Map<String, Integer> byKey = new HashMap<>();
        for (Map<String, @Nullable Object> entry : objects(tree, "services", parent)) {
            String where = place("services", parent) + "[" + services.size() + "]";
            String name = text(entry, "name", where);
            String kind = text(entry, "type", where);
            if (!kind.equals("api") && !kind.equals("msg")) {
                throw invalid(where + ".type", "must be \"api\" or \"msg\"");
            }
            ServiceEntry service = new ServiceEntry(id(entry, where), name, kind, entry);
            if (byKey.put(service.key(), service.id()) != null) {
                throw new ContractProblem(Kind.SAME_ID, "the service `" + service.key() + "` is there twice");
            }
            String same = FormerNames.isMarked(entry) ? null : byId.put(service.id(), service.key());
            if (same != null) {
                throw sameId("the services `" + same + "` and `" + service.key() + "`", service.id());
            }
            services.add(service);
        }
        return List.copyOf(services);
    }

    /** @param parent the place of the tree; empty if it is the whole one */
    static SortedMap<String, TypeEntry> types(Map<String, @Nullable Object> tree, String parent) {
        SortedMap<String, TypeEntry> types = new TreeMap<>();
        object(tree, "types", parent).forEach((id, schema) -> {
            String where = place("types", parent) + "." + id;
            types.put(id, type(where, asObject(schema, where)));
        });
        return types;
    }

    private static TypeEntry type(String where, Map<String, @Nullable Object> schema) {
        String kind = text(schema, "type", where);
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(schema);
        rest.remove("type");
        rest.remove("retired");
        List<Member> members = List.of();
        String list = membersOf(kind);
        if (!list.isEmpty()) {
            rest.remove(list);
            members = members(schema, list, kind, where);
        }
        var unused = members(schema, "extends", "Union", where); // so that what is wrong with them is reported
        List<Member> retired = members(schema, "retired", kind, where);
        schema.forEach((key, value) -> checkInside(value, where + "." + key));
        return new TypeEntry(kind, rest, members, retired);
    }

    /** Types without a name have ids as well: that of a property, of an element, or of a member of a union. */
    private static void checkInside(@Nullable Object value, String where) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                checkInside(list.get(i), where + "[" + i + "]");
            }
        } else if (value instanceof Map<?, ?>) {
            Map<String, @Nullable Object> schema = asObject(value, where);
            if (schema.get("type") instanceof String) {
                MEMBERS.forEach(list -> checkIds(schema, list, where));
            }
            schema.forEach((key, part) -> checkInside(part, where + "." + key));
        }
    }

    /** Looks into the types of a service proto, also into those that {@link SameBytes} replaces. */
    static void checkIds(Map<String, @Nullable Object> proto) {
        if (proto.get("types") instanceof Map<?, ?> types) {
            types.forEach((id, type) -> {
                if (type instanceof Map<?, ?> schema) {
                    schema.forEach((key, value) -> checkInside(value, "types." + id + "." + key));
                }
            });
        }
    }

    private static void checkIds(Map<String, @Nullable Object> schema, String list, String type) {
        Map<Integer, String> byId = new HashMap<>();
        for (Map<String, @Nullable Object> entry : objects(schema, list, type)) {
            String where = type + "." + list + "[" + byId.size() + "]";
            String same = byId.put(id(entry, where), where);
            if (same != null) {
                throw invalid(where + ".id", "is the same as `" + same + ".id`");
            }
        }
    }

    /** What an object extends. */
    static List<Member> parents(Map<String, @Nullable Object> schema) {
        return members(schema, "extends", "Union", "");
    }

    /** The name of the list of members in a schema of this kind, or empty. */
    static String membersOf(String kind) {
        return switch (kind) {
            case "Interface" -> "properties";
            case "Enum", "Union", "Intersection" -> "members";
            default -> "";
        };
    }

    private static List<Member> members(Map<String, @Nullable Object> schema, String list, String kind, String type) {
        List<Member> members = new ArrayList<>();
        Map<Integer, String> byId = new HashMap<>();
        Map<String, Integer> byKey = new HashMap<>();
        for (Map<String, @Nullable Object> entry : objects(schema, list, type)) {
            String where = type + "." + list + "[" + members.size() + "]";
            Member member = new Member(id(entry, where), key(entry, kind, where), entry);
            if (byKey.put(member.key(), member.id()) != null) {
                throw new ContractProblem(Kind.SAME_ID, "`" + member.key() + "` is twice in `" + type + "`");
            }
            String same = FormerNames.isMarked(entry) ? null : byId.put(member.id(), member.key());
            if (same != null) {
                throw sameId("`" + same + "` and `" + member.key() + "` of `" + type + "`", member.id());
            }
            members.add(member);
        }
        return Contract.byId(members, Member::id);
    }

    private static String key(Map<String, @Nullable Object> entry, String kind, String where) {
        return switch (kind) {
            case "Interface" -> text(entry, "name", where);
            case "Enum" -> JsonPrinter.onOneLine(entry.get("value"));
            default -> {
                Map<String, @Nullable Object> type = object(entry, "type", where);
                if (type.get("target") instanceof String target) {
                    yield target;
                }
                yield JsonPrinter.onOneLine(type.containsKey("literal") ? type.get("literal") : withoutJava(type));
            }
        };
    }

    /** A type as TSRPC knows it: what only Java knows of a member of a union does not make it another one. */
    private static @Nullable Object withoutJava(@Nullable Object schema) {
        if (schema instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> known = new LinkedHashMap<>();
            map.forEach((key, value) -> known.put(key, withoutJava(value)));
            known.remove("java");
            return known;
        }
        return schema instanceof List<?> list
                ? list.stream().map(ContractTree::withoutJava).toList()
                : schema;
    }

    private static List<AcceptedChange> accepted(Map<String, @Nullable Object> tree) {
        List<AcceptedChange> accepted = new ArrayList<>();
        for (Map<String, @Nullable Object> entry : objects(tree, "accepted", "")) {
            String where = "accepted[" + accepted.size() + "]";
            accepted.add(new AcceptedChange(
                    text(entry, "rule", where), text(entry, "at", where), text(entry, "reason", where)));
        }
        return accepted;
    }

    /** An id that was retired may be in use only by what was renamed; its former name is then not in use. */
    private static void checkRetired(Contract contract) {
        for (ServiceEntry gone : contract.retiredServices()) {
            if (contract.service(gone.key()) != null) {
                throw bothInUseAndRetired("the service `" + gone.key() + "`");
            }
            for (ServiceEntry service : contract.services()) {
                if (service.id() == gone.id() && !FormerNames.isMarked(gone.schema())) {
                    throw sameId(
                            "the services `" + service.key() + "` and `" + gone.key() + "`, which is retired,",
                            gone.id());
                }
            }
        }
        contract.types().forEach(ContractTree::checkRetired);
    }

    /** Every type that a service or another type names must be there: its ids would begin anew without a word. */
    private static void checkComplete(Contract contract) {
        for (ServiceEntry service : contract.services()) {
            service.types().forEach(id -> checkPresent(contract, id, "the service `" + service.name() + "`"));
        }
        contract.types().forEach((id, type) -> {
            type.references().forEach(named -> checkPresent(contract, named, "`" + id + "`"));
        });
    }

    /** Types that begin with a question mark are those of every runtime of TSRPC. */
    private static void checkPresent(Contract contract, String id, String user) {
        if (!id.startsWith("?") && !contract.types().containsKey(id)) {
            throw invalid("types." + id, "is missing, and " + user + " uses it");
        }
    }

    /**
     * Compares the ids of a contract with how many there have been.
     *
     * @param tree the contract, with what {@link ContractChecks} adds to it
     */
    static void checkCounts(Contract contract, Map<String, @Nullable Object> tree) {
        boolean isChecked = ContractChecks.areIn(tree.get("services"));
        checkCount("services", contract.countServiceIds(), tree.get(ContractChecks.IDS), isChecked);
        Map<String, @Nullable Object> retired = object(tree, "retired", "");
        Map<String, @Nullable Object> retiredTypes = object(retired, "types", "retired");
        Map<String, @Nullable Object> all = new LinkedHashMap<>(retiredTypes); // some are in use again
        all.putAll(object(tree, "types", ""));
        checkCounts(contract.types(), all);
        checkCounts(contract.retiredTypes(), retiredTypes);
        int found = retiredTypes.size();
        int count = count("retired." + ContractChecks.COUNT, retired.get(ContractChecks.COUNT));
        if (found < count) {
            throw new ContractProblem(Kind.LINE_LOST, "`retired.types` has had " + count + " types, and has " + found);
        }
    }

    private static void checkCounts(Map<String, TypeEntry> types, Map<String, @Nullable Object> trees) {
        types.forEach((id, type) -> {
            Map<String, @Nullable Object> entry = object(trees, id, "types");
            boolean isChecked = entry.values().stream().anyMatch(ContractChecks::areIn);
            checkCount(id, type.countIds(), entry.get(ContractChecks.IDS), isChecked);
        });
    }

    private static void checkCount(String where, int found, @Nullable Object count, boolean isChecked) {
        if (count == null && isChecked && found > 0) {
            throw new ContractProblem(Kind.LINE_LOST, "`" + where + "` does not say how many ids it has had (`ids`)");
        }
        int ids = count(where + "." + ContractChecks.IDS, count);
        if (found < ids) {
            throw new ContractProblem(Kind.LINE_LOST, "`" + where + "` has had " + ids + " ids, and has " + found);
        }
    }

    /** A count, or 0 if there is none. */
    private static int count(String where, @Nullable Object count) {
        if (count == null) {
            return 0;
        }
        if (count instanceof Integer number && number >= 0) {
            return number;
        }
        throw invalid(where, "must be a whole number from 0 on");
    }

    private static void checkRetired(String typeId, TypeEntry type) {
        for (Member gone : type.retired()) {
            if (type.member(gone.key()) != null) {
                throw bothInUseAndRetired("`" + gone.key() + "` of `" + typeId + "`");
            }
            for (Member member : type.members()) {
                if (member.id() == gone.id() && !FormerNames.isMarked(gone.schema())) {
                    throw sameId(
                            "`" + member.key() + "` and `" + gone.key() + "`, which is retired, of `" + typeId + "`",
                            gone.id());
                }
            }
        }
    }

    /** Reads what is kept in entries of what was removed, so that what is wrong in it is reported. */
    private static void checkKept(Map<String, TypeEntry> types) {
        for (TypeEntry type : types.values()) {
            type.retired().forEach(gone -> checkKept(gone.typesThen()));
        }
    }

    private static ContractProblem bothInUseAndRetired(String what) {
        return new ContractProblem(Kind.SAME_ID, what + " is both in use and retired");
    }

    private static int id(Map<String, @Nullable Object> entry, String where) {
        if (entry.get("id") instanceof Integer id && id >= 0 && id <= Contract.MAX_ID) {
            return id;
        }
        throw invalid(where + ".id", "must be a whole number from 0 to " + Contract.MAX_ID);
    }

    private static String text(Map<String, @Nullable Object> entry, String key, String where) {
        if (entry.get(key) instanceof String text) {
            return text;
        }
        throw invalid(where + "." + key, "must be a string");
    }

    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> tree, String key, String where) {
        Object value = tree.get(key);
        return value == null ? Map.of() : asObject(value, place(key, where));
    }

    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    private static Map<String, @Nullable Object> asObject(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw invalid(where, "must be an object");
    }

    private static List<Map<String, @Nullable Object>> objects(
            Map<String, @Nullable Object> tree, String key, String where) {
        String place = place(key, where);
        Object value = tree.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw invalid(place, "must be an array");
        }
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (Object item : list) {
            objects.add(asObject(item, place + "[" + objects.size() + "]"));
        }
        return objects;
    }

    private static String place(String key, String where) {
        return where.isEmpty() ? key : where + "." + key;
    }

    private static ContractProblem invalid(String where, String what) {
        return new ContractProblem(Kind.INVALID, "`" + where + "` " + what);
    }

    private static ContractProblem sameId(String what, int id) {
        return new ContractProblem(Kind.SAME_ID, what + " both have the id " + id);
    }
}
