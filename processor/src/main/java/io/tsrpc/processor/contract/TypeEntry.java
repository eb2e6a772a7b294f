package io.tsrpc.processor.contract;

import io.tsrpc.processor.json.JsonPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type.
 *
 * @param kind TSBuffer's name of the kind, such as {@code Interface}
 * @param rest what the schema has besides its kind and its members
 * @param members its properties, constants or records, by id
 * @param retired those that it once had, by id: their ids and keys are not given to anything else. One whose id is that of
 *     a member is its former name, and says so
 */
public record TypeEntry(String kind, Map<String, @Nullable Object> rest, List<Member> members, List<Member> retired) {
    private static final String ELEMENT_NAMES = "names";
    private static final String ORDER = "order";

    /** What the type was before it was renamed, if another type has that schema id now; otherwise empty. */
    public String was() {
        return text("was");
    }

    /**
     * The schema id that this type had in the contract before, if it has been renamed since and another type has that id now.
     *
     * @param schemaId what it has now
     */
    public String formerId(Contract before, String schemaId) {
        TypeEntry same = before.types().get(schemaId);
        boolean isNews = before.types().containsKey(was())
                && (same == null || !same.was().equals(was()));
        return isNews ? was() : "";
    }

    /** The Java type relative to the root, if the schema id does not tell it; otherwise empty. */
    public String javaName() {
        return text("java");
    }

    /** The generic type of which this is an instantiation; empty if it is none. */
    public String generic() {
        return generic(javaName());
    }

    /** The generic type in the Java name of an instantiation; empty if it is none. */
    public static String generic(String javaName) {
        return javaName.substring(0, Math.max(0, javaName.indexOf('<')));
    }

    /** The names of a tuple's elements; data does not carry them. */
    public List<String> elementNames() {
        return rest.get(ELEMENT_NAMES) instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The ids of a union's members in their order in Java, which counts if the union has no discriminator; those of others by size. */
    public List<Integer> order() {
        return rest.get(ORDER) instanceof List<?> ids
                ? ids.stream()
                        .filter(Integer.class::isInstance)
                        .map(Integer.class::cast)
                        .toList()
                : members.stream().map(Member::id).toList();
    }

    /** A copy with other names of its elements. */
    public TypeEntry withElementNames(List<String> names) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(rest);
        named.replace(ELEMENT_NAMES, names);
        return new TypeEntry(kind, named, members, retired);
    }

    private String text(String key) {
        return rest.get(key) instanceof String text ? text : "";
    }

    /** The schema id of the type from which a mapped type takes its properties; empty if there is none with a name. */
    public String base() {
        return rest.get("target") instanceof Map<?, ?> target && target.get("target") instanceof String id ? id : "";
    }

    /** The index signature of an object that has one beside its properties, or alone; empty if it has none. */
    public Map<?, ?> indexSignature() {
        return rest.get("indexSignature") instanceof Map<?, ?> signature ? signature : Map.of();
    }

    /** What an object extends, by id; their keys are schema ids. */
    public List<Member> parents() {
        return ContractTree.parents(rest);
    }

    /** The property, constant or record with this key, or null. */
    public @Nullable Member member(String key) {
        return find(members, key);
    }

    /** The one with this key that it once had, or null. */
    public @Nullable Member retired(String key) {
        return find(retired, key);
    }

    private static @Nullable Member find(List<Member> members, String key) {
        return members.stream().filter(m -> m.key().equals(key)).findFirst().orElse(null);
    }

    /** The schema id of the type of which this is only another name; empty if it is a type itself. */
    public String target() {
        return kind.equals("Reference") ? text("target") : "";
    }

    /** The schema ids of the types that it names. */
    Set<String> references() {
        Set<String> ids = References.in(rest);
        ids.addAll(target().isEmpty() ? Set.of() : Set.of(target()));
        members.forEach(member -> ids.addAll(References.in(member.schema().get("type"))));
        return ids;
    }

    /** Whether another one means the same, whatever both were before. */
    boolean hasContentOf(TypeEntry other) {
        return JsonPrinter.onOneLine(withoutHistory().tree())
                .equals(JsonPrinter.onOneLine(other.withoutHistory().tree()));
    }

    private TypeEntry withoutHistory() {
        Map<String, @Nullable Object> content = new LinkedHashMap<>(rest);
        content.keySet().removeAll(List.of("was", "java", ORDER));
        return new TypeEntry(kind, content, members, List.of());
    }

    /** How many ids what is in it has had. */
    int countIds() {
        Set<Integer> ids = new HashSet<>();
        members.forEach(m -> ids.add(m.id()));
        retired.forEach(m -> ids.add(m.id()));
        return ids.size() + parents().size();
    }

    /** Its schema in a contract, without checks. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", kind);
        String list = ContractTree.membersOf(kind);
        if (!list.isEmpty() && !members.isEmpty()) {
            tree.put(list, members.stream().map(Member::schema).toList());
        }
        tree.putAll(rest);
        if (!retired.isEmpty()) {
            tree.put("retired", retired.stream().map(Member::schema).toList());
        }
        return tree;
    }

    /** A copy that also keeps away from what another type has retired, in whose place it is now. */
    TypeEntry succeeding(TypeEntry other) {
        List<Member> gone = new ArrayList<>(retired);
        for (Member member : other.retired) {
            boolean isFree = Stream.concat(members.stream(), gone.stream())
                    .noneMatch(m -> m.id() == member.id() || m.key().equals(member.key()));
            if (isFree && kind.equals(other.kind) && !FormerNames.isMarked(member.schema())) {
                gone.add(member);
            }
        }
        return new TypeEntry(kind, rest, members, Contract.byId(gone, Member::id));
    }

    /** A copy without the records of a union that are instantiations of generic ones. */
    TypeEntry withoutInstantiations(Contract contract) {
        Predicate<Member> isOther = member -> {
            TypeEntry type = contract.type(member.key());
            return type == null || type.generic().isEmpty();
        };
        return new TypeEntry(
                kind,
                rest,
                members.stream().filter(isOther).toList(),
                retired.stream().filter(isOther).toList());
    }

    /** A copy that also remembers what this type was before, unless it was something else, such as an enum. */
    TypeEntry remembering(TypeEntry before) {
        if (!kind.equals(before.kind)) {
            return this;
        }
        Set<String> present = new HashSet<>();
        members.forEach(m -> present.add(m.key()));
        Map<String, Member> gone = new HashMap<>();
        before.retired.forEach(m -> gone.put(m.key(), m));
        before.members.forEach(m -> gone.put(m.key(), m));
        gone.keySet().removeAll(present);
        Map<Integer, Object> names = new HashMap<>();
        members.forEach(m -> names.put(m.id(), m.name()));
        gone.replaceAll((key, m) -> new Member(m.id(), key, FormerNames.marked(m.schema(), m.id(), names)));
        return new TypeEntry(kind, rest, members, Contract.byId(new ArrayList<>(gone.values()), Member::id));
    }
}
