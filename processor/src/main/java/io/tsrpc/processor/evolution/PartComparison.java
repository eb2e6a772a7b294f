package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.evolution.Properties.Property;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the properties of two versions of an object that has them from several parts: what it extends, the members of an intersection,
 * what it takes them from. In binary data each part is one of its own; in JSON one object has all properties. What lies in a part that both
 * versions have is compared there.
 */
final class PartComparison {
    private static final TypeEntry EMPTY = new TypeEntry("Interface", Map.of(), List.of(), List.of());
    private static final Set<Form> BINARY = Set.of(Form.BINARY);
    private static final Set<Form> JSON = Set.of(Form.JSON);

    private final Pair pair;
    private final Map<String, List<Property>> before;
    private final Map<String, List<Property>> after;
    private final Function<Property, Optional<List<Integer>>> place;
    private final PropertyComparison properties;

    /** @param place the part that both versions have and in which a property lies; empty if only one version has that part */
    PartComparison(
            Versions versions,
            Pair pair,
            List<Property> before,
            List<Property> after,
            Function<Property, Optional<List<Integer>>> place) {
        this.pair = pair;
        this.before = byName(before);
        this.after = byName(after);
        this.place = place;
        this.properties = new PropertyComparison(versions, pair, new Members(versions, pair, EMPTY, EMPTY));
    }

    /**
     * Of objects of one kind.
     *
     * @param before the parts of the earlier version
     * @param kept those of them that the later version has too
     * @return null if not all properties are known
     */
    static @Nullable PartComparison of(
            Versions versions, Pair pair, List<Member> before, List<Member> after, Collection<Member> kept) {
        boolean areKnown = before.stream().allMatch(part -> Properties.areAll(part.key(), versions::old))
                && after.stream().allMatch(part -> Properties.areAll(part.key(), versions::fresh));
        Set<Integer> ids = kept.stream().map(Member::id).collect(Collectors.toSet());
        return areKnown ? of(versions, pair, property -> outermost(property, ids)) : null;
    }

    /** What moves inside a part is said of that. */
    private static Optional<List<Integer>> outermost(Property property, Set<Integer> kept) {
        List<Integer> part = property.part().stream().limit(1).toList();
        return kept.containsAll(part) ? Optional.of(part) : Optional.empty();
    }

    /** Of objects of different kinds, which have no part in common. Null if they are none, or not all properties are known. */
    static @Nullable PartComparison ofKinds(Versions versions, Pair pair) {
        boolean areKnown = Properties.areAll(pair.key().before(), versions::old)
                && Properties.areAll(pair.key().after(), versions::fresh);
        return areKnown ? of(versions, pair, property -> Optional.empty()) : null;
    }

    private static @Nullable PartComparison of(
            Versions versions, Pair pair, Function<Property, Optional<List<Integer>>> place) {
        List<Property> was = Properties.of(pair.key().before(), versions::old);
        List<Property> is = Properties.of(pair.key().after(), versions::fresh);
        return was != null && is != null ? new PartComparison(versions, pair, was, is, place) : null;
    }

    private static Map<String, List<Property>> byName(List<Property> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        property -> property.member().key(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The properties that both versions have, but not in one part. */
    Set<String> elsewhere() {
        Set<String> names = new HashSet<>(pair.key().elsewhere());
        before.keySet().stream().filter(this::isMoved).forEach(names::add);
        return names;
    }

    private boolean isMoved(String name) {
        Set<List<Integer>> places = places(after, name);
        return before.containsKey(name)
                && after.containsKey(name)
                && places(before, name).stream().noneMatch(places::contains);
    }

    private Set<List<Integer>> places(Map<String, List<Property>> all, String name) {
        return all.getOrDefault(name, List.of()).stream()
                .flatMap(property -> place.apply(property).stream())
                .collect(Collectors.toSet());
    }

    /** @param moved the rule for a property that is elsewhere in binary data; empty if that is said of the object */
    void compare(Optional<Rule> moved) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(pair.key().elsewhere());
        for (String name : names) {
            if (isMoved(name)) {
                Property was = property(before, name);
                Property is = property(after, name);
                moved.ifPresent(rule -> moved(rule, was, is));
                properties.moved(was.member(), is.member());
            } else if (!after.containsKey(name) && places(before, name).isEmpty()) {
                properties.removed(property(before, name).member(), JSON);
            } else if (!before.containsKey(name) && places(after, name).isEmpty()) {
                properties.added(property(after, name).member(), JSON);
            }
        }
    }

    private void moved(Rule rule, Property was, Property is) {
        if (!Members.hasNoBytes(was.member()) && !Members.hasNoBytes(is.member())) {
            String detail = "was a property of `" + was.home() + "` and is now one of `" + is.home() + "`";
            String at = pair.key().after() + "." + is.member().key();
            pair.add(rule, at, detail, Outcomes.BREAKS, Outcomes.BREAKS, BINARY);
        }
    }

    /** The one of this name; of several, which have one value in JSON, one that is required, if possible the object's own. */
    private static Property property(Map<String, List<Property>> all, String name) {
        return Collections.min(
                all.getOrDefault(name, List.of()),
                Comparator.comparing((Property property) -> property.member().isOptional())
                        .thenComparing(property -> property.part().size()));
    }
}
