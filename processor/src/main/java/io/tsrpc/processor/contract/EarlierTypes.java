package io.tsrpc.processor.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Types that something removed has named, as they were then: who still knows it knows them so. A type is kept when it changes; as
 * long as it does not, the contract has it anyway.
 */
final class EarlierTypes {
    private static final String TYPES = "types";

    private final Contract before;
    private final Contract after;

    private EarlierTypes(Contract before, Contract after) {
        this.before = before;
        this.after = after;
    }

    /** The types that are kept in an entry, by schema id. */
    static SortedMap<String, TypeEntry> of(Map<String, @Nullable Object> entry) {
        return ContractTree.types(entry, "");
    }

    /** A copy of a contract, with those types that are not any more what they were in the contract before. */
    static Contract kept(Contract before, Contract after) {
        EarlierTypes types = new EarlierTypes(before, after);
        SortedMap<String, TypeEntry> present = new TreeMap<>(after.types());
        present.replaceAll((id, type) -> types.kept(type));
        SortedMap<String, TypeEntry> retired = new TreeMap<>(after.retiredTypes());
        retired.replaceAll((id, type) -> types.kept(type));
        List<ServiceEntry> services = new ArrayList<>();
        for (ServiceEntry gone : after.retiredServices()) {
            services.add(gone.withSchema(types.kept(gone.schema(), gone.types())));
        }
        return new Contract(after.services(), present, List.copyOf(services), retired, after.accepted());
    }

    private TypeEntry kept(TypeEntry type) {
        List<Member> retired = new ArrayList<>();
        for (Member gone : type.retired()) {
            Set<String> named = References.in(gone.schema().get("type"));
            retired.add(new Member(gone.id(), gone.key(), kept(gone.schema(), named)));
        }
        return new TypeEntry(type.kind(), type.rest(), type.members(), List.copyOf(retired));
    }

    /** A former name is not compared again: what has it is in use under another name. */
    private Map<String, @Nullable Object> kept(Map<String, @Nullable Object> entry, Collection<String> named) {
        SortedMap<String, TypeEntry> kept = FormerNames.isMarked(entry) ? new TreeMap<>() : kept(of(entry), named);
        if (kept.isEmpty()) {
            return entry;
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        kept.forEach((id, type) -> tree.put(id, type.tree()));
        Map<String, @Nullable Object> keeping = new LinkedHashMap<>(entry);
        keeping.put(TYPES, tree);
        return keeping;
    }

    private SortedMap<String, TypeEntry> kept(SortedMap<String, TypeEntry> sofar, Collection<String> named) {
        SortedMap<String, TypeEntry> kept = new TreeMap<>(sofar);
        Deque<String> open = new ArrayDeque<>(named);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            TypeEntry then = kept.containsKey(id) ? kept.get(id) : before.type(id);
            if (seen.add(id) && then != null) {
                TypeEntry now = after.type(id);
                if (now == null || !then.hasContentOf(now)) {
                    kept.put(id, then);
                }
                open.addAll(then.references());
            }
        }
        return kept;
    }
}
