package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.ArrayList;
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

    /** A member in both versions. */
    private record Both<T>(T was, T is) {}

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
        List<String> taken = new ArrayList<>();
        for (int reader : fresh.order()) {
            for (int written : fresh.order()) {
                Both<Member> one = member(reader);
                Both<Member> other = member(written);
                boolean isFirst = isBefore(fresh, reader, written);
                if (reader != written && one != null && other != null && isFirst == isBefore(old, reader, written)) {
                    String what = taken(one, other, isFirst);
                    if (what != null) {
                        taken.add(what + " of " + ShapeText.of(Shape.of(other.is())) + " as "
                                + ShapeText.of(Shape.of(one.is())));
                    }
                }
            }
        }
        return taken;
    }

    private @Nullable Both<Member> member(int id) {
        Member was = byId(old, id);
        Member is = byId(fresh, id);
        return was == null || is == null ? null : new Both<>(was, is);
    }

    private static @Nullable Member byId(TypeEntry union, int id) {
        return union.members().stream().filter(m -> m.id() == id).findFirst().orElse(null);
    }

    private static boolean isBefore(TypeEntry union, int one, int other) {
        return union.order().indexOf(one) < union.order().indexOf(other);
    }

    /** What of one member is read as another one now; null if nothing is. */
    private @Nullable String taken(Both<Member> reader, Both<Member> written, boolean isFirst) {
        Both<Fields> one = fields(reader);
        Both<Fields> other = fields(written);
        if (one != null && other != null) {
            Set<String> names = names(one, other, isFirst);
            return names == null ? null : "what has " + shown(names);
        }
        return isFirst && one == null && other == null ? constant(reader, written) : null;
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

    /** A new constant of one member that is a value of another one. */
    private @Nullable String constant(Both<Member> reader, Both<Member> written) {
        JsonLook was = JsonLook.of(Shape.of(reader.was()), versions::old);
        JsonLook is = JsonLook.of(Shape.of(reader.is()), versions::fresh);
        JsonLook other = JsonLook.of(Shape.of(written.is()), versions::fresh);
        return is.added(was).stream().anyMatch(other::has) ? "a new constant" : null;
    }

    private @Nullable Both<Fields> fields(Both<Member> member) {
        Fields was = fields(member.was(), versions::old);
        Fields is = fields(member.is(), versions::fresh);
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
            if (!Boolean.TRUE.equals(property.member().schema().get("optional"))) {
                required.add(property.member().key());
            }
        }
        return new Fields(looks, required);
    }
}
