package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.evolution.Properties.Property;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a named type of one kind. */
final class TypeComparison {
    private static final Set<Form> BOTH = Set.of(Form.values());
    private static final Set<Form> BINARY = Set.of(Form.BINARY);
    private static final TypeEntry EMPTY = new TypeEntry("Interface", Map.of(), List.of(), List.of());

    private final Versions versions;
    private final Pair pair;
    private final TypeEntry old;
    private final TypeEntry fresh;
    private final Members members;

    TypeComparison(Versions versions, Pair pair, TypeEntry old, TypeEntry fresh) {
        this.versions = versions;
        this.pair = pair;
        this.old = old;
        this.fresh = fresh;
        this.members = new Members(versions, pair, old, fresh);
    }

    void compare() {
        switch (old.kind()) {
            case "Interface" -> {
                parents();
                signature();
            }
            case "Enum" -> members.compare(new Constants(), Set.of());
            case "Union" -> {
                members.compare(areLiterals(old) && areLiterals(fresh) ? new Constants() : new Records(), Set.of());
                UnionConversion.compare(versions, pair, old, fresh, members.successors());
                UnionOrder.compare(versions, pair, old, fresh);
                UnionOverlap.compare(versions, pair, old, fresh);
            }
            case "Pick", "Omit", "Partial" -> mapping();
            case "Intersection" -> intersection();
            case "Tuple" -> new TupleComparison(versions, pair, old, fresh).compare();
            default -> foreign();
        }
    }

    private static boolean areLiterals(TypeEntry union) {
        return union.members().stream().allMatch(Members::hasNoBytes);
    }

    /** A mapped type has what it takes from another type. What else becomes of that one breaks nobody here. */
    private void mapping() {
        List<Property> before = Properties.of(pair.key().before(), versions::old);
        List<Property> after = Properties.of(pair.key().after(), versions::fresh);
        if (old.base().isEmpty() || fresh.base().isEmpty()) {
            foreign();
        } else if (before == null || after == null) {
            mappingOfUnions();
        } else {
            pair.bases().add(versions.pair(old.base(), fresh.base()));
            PartComparison comparison =
                    new PartComparison(versions, pair, before, after, property -> Optional.of(property.part()));
            taken(parts(before, versions::old), parts(after, versions::fresh), comparison.elsewhere());
            comparison.compare(Optional.of(Rule.EXTENDS_CHANGED));
        }
    }

    private void mappingOfUnions() {
        if (!keys(old).equals(keys(fresh))) {
            String detail = "had the keys " + keys(old) + " and now has " + keys(fresh);
            pair.add(Rule.TYPE_CHANGED, pair.key().after(), detail, Outcomes.BREAKS, Outcomes.BREAKS, BOTH);
        } else {
            pair.nested().add(versions.pair(old.base(), fresh.base()));
        }
    }

    private static Set<String> keys(TypeEntry type) {
        return type.rest().get("keys") instanceof List<?> keys
                ? keys.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private void taken(
            Map<List<Integer>, TypeEntry> before, Map<List<Integer>, TypeEntry> after, Set<String> elsewhere) {
        Set<List<Integer>> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (List<Integer> part : all) {
            Members taken =
                    new Members(versions, pair, before.getOrDefault(part, EMPTY), after.getOrDefault(part, EMPTY));
            taken.compare(new PropertyComparison(versions, pair, taken), elsewhere);
        }
    }

    /** What is taken from each part of another type, as types of their own. */
    private static Map<List<Integer>, TypeEntry> parts(
            List<Property> all, Function<String, @Nullable TypeEntry> types) {
        Map<List<Integer>, TypeEntry> parts = new LinkedHashMap<>();
        all.stream()
                .collect(Collectors.groupingBy(Property::part, LinkedHashMap::new, Collectors.toList()))
                .forEach((part, properties) -> {
                    TypeEntry home = types.apply(properties.get(0).home());
                    List<Member> taken =
                            properties.stream().map(Property::member).toList();
                    List<Member> retired = home == null ? List.of() : home.retired();
                    parts.put(part, new TypeEntry("Interface", Map.of(), taken, retired));
                });
        return parts;
    }

    /** In binary data, and for TypeScript, what an object extends is a part of it beside its own properties. */
    private void parents() {
        String before = names(old.parents());
        String after = names(fresh.parents());
        String detail = before.isEmpty()
                ? "extends " + after + " now"
                : "extended " + before + " and now " + (after.isEmpty() ? "extends nothing" : "extends " + after);
        Set<String> elsewhere = parts(Rule.EXTENDS_CHANGED, detail, old.parents(), fresh.parents());
        members.compare(new PropertyComparison(versions, pair, members), elsewhere);
    }

    /** TSRPC's readers cannot skip entries that they do not know, and refuse objects that have fewer properties than they know. */
    private void signature() {
        Map<?, ?> before = old.indexSignature();
        Map<?, ?> after = fresh.indexSignature();
        if (before.isEmpty() != after.isEmpty()) {
            String detail = after.isEmpty() ? "had keys of any name" : "has keys of any name now";
            pair.add(Rule.TYPE_CHANGED, pair.key().after(), detail, Outcomes.BREAKS, Outcomes.BREAKS, BOTH);
        } else if (before.get("type") instanceof Map<?, ?> value && after.get("type") instanceof Map<?, ?> now) {
            new ShapeComparison(versions, pair, pair.key().after() + ".*")
                    .compare(Shape.of(value), Shape.of(now), BOTH);
            keys();
        }
    }

    /** The name of a property is no key of the map beside the properties, whatever old peers do. */
    private void keys() {
        fresh.members().stream().filter(member -> isNamedOnlyBy(member, old)).forEach(member -> {
            String detail =
                    "takes the key `%s` away from the map with @Rest. What old peers have there is read in JSON as %s, or"
                            + " refused if it is none; in binary it is dropped";
            key(member, detail.formatted(member.key(), ShapeText.of(Shape.of(member))));
        });
        old.members().stream().filter(member -> isNamedOnlyBy(member, fresh)).forEach(member -> {
            String detail =
                    "leaves the key `%s` to the map with @Rest. What old peers send as the property is in the map in JSON; in"
                            + " binary it is dropped";
            key(member, detail.formatted(member.key()));
        });
    }

    private static boolean isNamedOnlyBy(Member member, TypeEntry other) {
        return other.member(member.key()) == null && !Members.hasNoBytes(member);
    }

    private void key(Member member, String detail) {
        pair.add(Rule.REST_KEY, members.at(member), detail, Outcomes.SAFE, Outcomes.SAFE, BOTH);
    }

    private void intersection() {
        String detail =
                "was an intersection of " + names(old.members()) + " and is now one of " + names(fresh.members());
        var unused = parts(Rule.INTERSECTION_CHANGED, detail, old.members(), fresh.members());
    }

    /**
     * Compares the parts of an object. Data does not carry their names.
     *
     * @return the properties that are in another part than before, so that they are neither removed nor added
     */
    private Set<String> parts(Rule rule, String detail, List<Member> before, List<Member> after) {
        boolean areSame = ids(before).equals(ids(after));
        Map<Member, Member> kept = kept(before, after, areSame);
        PartComparison comparison = PartComparison.of(versions, pair, before, after, kept.keySet());
        Set<String> elsewhere = comparison == null ? pair.key().elsewhere() : comparison.elsewhere();
        if (!areSame) {
            Set<Form> forms = comparison == null ? BOTH : BINARY;
            pair.add(rule, pair.key().after(), detail, Outcomes.BREAKS, Outcomes.BREAKS, forms);
        }
        kept.forEach((was, is) ->
                pair.nested().add(versions.pair(was.key(), is.key()).without(elsewhere)));
        if (comparison != null) {
            comparison.compare(areSame ? Optional.of(rule) : Optional.empty());
        }
        return elsewhere;
    }

    /** The parts that are in both versions: all, or those that have kept their ids and names. */
    private static Map<Member, Member> kept(List<Member> before, List<Member> after, boolean areSame) {
        Map<Member, Member> kept = new LinkedHashMap<>();
        for (Member was : before) {
            after.stream()
                    .filter(is -> is.id() == was.id() && (areSame || is.key().equals(was.key())))
                    .forEach(is -> kept.put(was, is));
        }
        return kept;
    }

    private static List<Integer> ids(List<Member> parts) {
        return parts.stream().map(Member::id).toList();
    }

    private static String names(List<Member> parents) {
        return parents.stream()
                .map(parent -> "`" + ShapeText.ofKey(parent.key()) + "` (" + parent.id() + ")")
                .collect(Collectors.joining(", "));
    }

    private void foreign() {
        if (!old.rest().equals(fresh.rest())) {
            pair.add(Rule.TYPE_CHANGED, pair.key().after(), "has changed", Outcomes.BREAKS, Outcomes.BREAKS, BOTH);
        }
    }

    /** The constants of an enum, or of a union of literals. */
    private final class Constants implements Members.Comparison {
        @Override
        public void matched(Member before, Member after) {
            members.matched(Rule.ENUM_VALUE_RENAMED, before, after);
        }

        @Override
        public void removed(Member member) {
            String place = members.at(member);
            pair.add(Rule.ENUM_VALUE_REMOVED, place, "was removed", Outcomes.NARROWER, Outcomes.SAFE, BOTH);
        }

        @Override
        public void added(Member member) {
            pair.add(Rule.ENUM_VALUE_ADDED, members.at(member), "is new", Outcomes.SAFE, Outcomes.NARROWER, BOTH);
        }
    }

    /** The records of a union. */
    private final class Records implements Members.Comparison {
        @Override
        public void matched(Member before, Member after) {
            if (before.id() != after.id()) {
                members.matched(Rule.ID_CHANGED, before, after);
            }
            members.compareTypes(before, after, BOTH);
        }

        @Override
        public void removed(Member member) {
            String place = members.at(member);
            pair.add(Rule.UNION_MEMBER_REMOVED, place, "was removed", Outcomes.NARROWER, Outcomes.SAFE, BOTH);
        }

        @Override
        public void added(Member member) {
            Member earlier = old.retired(member.key());
            if (earlier != null) {
                members.compareWithEarlier(earlier, member, BOTH);
            }
            pair.add(Rule.UNION_MEMBER_ADDED, members.at(member), "is new", Outcomes.SAFE, Outcomes.NARROWER, BOTH);
        }
    }
}
