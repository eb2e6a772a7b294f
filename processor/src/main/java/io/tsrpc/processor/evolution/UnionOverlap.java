package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a union without a discriminator that JSON of another member fits. Java reads an object as the first member that it fits
 * and that has all of its properties, otherwise as the first that it fits, and anything else as the first that it fits.
 */
final class UnionOverlap {
    private final Versions versions;
    private final TypeEntry old;
    private final TypeEntry fresh;

    private UnionOverlap(Versions versions, TypeEntry old, TypeEntry fresh) {
        this.versions = versions;
        this.old = old;
        this.fresh = fresh;
    }

    /** A member that is an object: its properties as JSON has them, and which of them are required. */
    private record Fields(Map<String, JsonLook> all, Set<String> required) {
        /** Whether an object with some of another member's properties may be read as this. */
        boolean takes(Fields other, Set<String> names) {
            return names.containsAll(required)
                    && common(names).allMatch(name -> look(name).isLike(other.look(name)));
        }

        /** Whether constants that have been added to properties of this are values of another member's. */
        boolean takesMore(Fields earlier, Fields other, Set<String> names) {
            return common(names)
                    .filter(earlier.all::containsKey)
                    .anyMatch(name ->
                            look(name).added(earlier.look(name)).stream().anyMatch(other.look(name)::has));
        }

        private Stream<String> common(Set<String> names) {
            return names.stream().filter(all::containsKey);
        }

        private JsonLook look(String name) {
            return all.getOrDefault(name, JsonLook.NOTHING);
        }

        /** Whether it may have these properties and no others. */
        boolean has(Set<String> names) {
            return all.keySet().containsAll(names) && names.containsAll(required);
        }

        /** The sets of properties that may be read as one of these, and that this may have: the smallest and the largest of each kind. */
        Set<Set<String>> sizes(List<Fields> others) {
            Set<Set<String>> sizes = new LinkedHashSet<>();
            for (Fields other : others) {
                sizes.add(with(other.required));
                sizes.add(with(other.all.keySet()));
            }
            sizes.add(required);
            sizes.add(all.keySet());
            return sizes;
        }

        private Set<String> with(Set<String> others) {
            Set<String> names = new HashSet<>(others);
            names.retainAll(all.keySet());
            names.addAll(required);
            return names;
        }
    }

    /** Both versions of something. */
    private record Both<T>(T was, T is) {
        boolean hasChanged() {
            return !was.equals(is);
        }
    }

    /**
     * A member in both versions.
     *
     * @param places its places in the order of the members
     * @param fields null unless it is an object
     */
    private record Known(
            Both<Integer> places,
            Shape shape,
            Both<JsonLook> look,
            @Nullable Both<Fields> fields) {
        boolean isFirst(Known other) {
            return places.is < other.places.is;
        }

        boolean hasKeptItsPlace(Known other) {
            return isFirst(other) == (places.was < other.places.was);
        }

        boolean hasChanged() {
            return fields == null ? look.hasChanged() : fields.hasChanged();
        }
    }

    /** Reports members that are read from JSON of others and were not before. What has changed places is another matter. */
    static void compare(Versions versions, Pair pair, TypeEntry old, TypeEntry fresh) {
        List<String> taken = new UnionOverlap(versions, old, fresh).taken();
        if (!taken.isEmpty()) {
            pair.add(
                    Rule.UNION_OVERLAP,
                    pair.key().after(),
                    "reads JSON of one member as another one now: " + String.join(", ", taken),
                    Outcomes.SAFE,
                    Outcomes.SAFE,
                    Set.of(Form.JSON));
        }
    }

    private List<String> taken() {
        List<Known> members = members();
        List<String> taken = new ArrayList<>();
        for (Known reader : members) {
            for (Known written : members) {
                boolean mayDiffer =
                        !reader.places().equals(written.places()) && (reader.hasChanged() || written.hasChanged());
                String what = mayDiffer && reader.hasKeptItsPlace(written) ? taken(reader, written) : null;
                if (what != null) {
                    taken.add(what + " of " + ShapeText.of(written.shape()) + " as " + ShapeText.of(reader.shape()));
                }
            }
        }
        return taken;
    }

    /** Those that are in both versions, in their order. */
    private List<Known> members() {
        List<Integer> before = old.order();
        List<Integer> after = fresh.order();
        Map<Integer, Member> earlier =
                old.members().stream().collect(Collectors.toMap(Member::id, member -> member, (one, other) -> one));
        List<Known> members = new ArrayList<>();
        for (Member is : fresh.members()) {
            Member was = earlier.get(is.id());
            if (was != null) {
                members.add(new Known(
                        new Both<>(before.indexOf(is.id()), after.indexOf(is.id())),
                        Shape.of(is),
                        new Both<>(
                                JsonLook.of(Shape.of(was), versions::old), JsonLook.of(Shape.of(is), versions::fresh)),
                        fields(was, is)));
            }
        }
        members.sort(Comparator.comparing(member -> member.places().is()));
        return members;
    }

    /** What of one member is read as another one now; null if nothing is. */
    private static @Nullable String taken(Known reader, Known written) {
        Both<Fields> one = reader.fields();
        Both<Fields> other = written.fields();
        boolean isFirst = reader.isFirst(written);
        if (one != null && other != null) {
            Set<String> names = names(one, other, isFirst);
            return names == null ? null : "what has " + shown(names);
        }
        boolean isConstant = isFirst && one == null && other == null && isConstant(reader, written);
        return isConstant ? "a new constant" : null;
    }

    private static String shown(Set<String> names) {
        return names.isEmpty()
                ? "no properties"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and "));
    }

    /** The properties of an object that is read as another member now. */
    private static @Nullable Set<String> names(Both<Fields> reader, Both<Fields> written, boolean isFirst) {
        List<Fields> readers = List.of(reader.is(), reader.was());
        Stream<Set<String>> ofOld = written.was().sizes(readers).stream()
                .filter(names -> isRead(reader.is(), written.is(), written.was(), names, isFirst))
                .filter(names -> !isRead(reader.was(), written.was(), written.was(), names, isFirst)
                        || reader.is().takesMore(reader.was(), written.was(), names));
        Stream<Set<String>> ofNew = written.is().sizes(readers).stream()
                .filter(names -> !written.was().has(names))
                .filter(names -> isRead(reader.is(), written.is(), written.is(), names, isFirst));
        return Stream.concat(ofOld, ofNew).findFirst().map(TreeSet::new).orElse(null);
    }

    /** Whether a reader that knows two members takes an object of {@code written} with these properties for the one and not for the other. */
    private static boolean isRead(Fields one, Fields other, Fields written, Set<String> names, boolean isFirst) {
        if (!one.takes(written, names)) {
            return false;
        }
        boolean hasAll = one.all().keySet().containsAll(names);
        boolean otherHasAll = other.all().keySet().containsAll(names);
        return !other.takes(written, names) || (hasAll == otherHasAll ? isFirst : hasAll);
    }

    /** Whether a new constant of one member is a value of another one. */
    private static boolean isConstant(Known reader, Known written) {
        Set<Object> added = reader.look().is().added(reader.look().was());
        return added.stream().anyMatch(written.look().is()::has);
    }

    private @Nullable Both<Fields> fields(Member before, Member after) {
        Fields was = fields(before, versions::old);
        Fields is = fields(after, versions::fresh);
        return was == null || is == null ? null : new Both<>(was, is);
    }

    private static @Nullable Fields fields(Member member, Function<String, @Nullable TypeEntry> types) {
        List<Properties.Property> all = Shape.of(member) instanceof Shape.Reference reference
                ? Properties.of(reference.schemaId(), types)
                : null;
        if (all == null) {
            return null;
        }
        Map<String, JsonLook> looks = new HashMap<>();
        Set<String> required = new HashSet<>();
        for (Properties.Property property : all) {
            looks.put(property.member().key(), JsonLook.of(Shape.of(property.member()), types));
            if (!property.member().isOptional()) {
                required.add(property.member().key());
            }
        }
        return new Fields(looks, required);
    }
}
