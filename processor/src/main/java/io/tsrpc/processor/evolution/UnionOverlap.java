package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a union without a discriminator that JSON of another member fits. Java reads an object or array as the first member that
 * it fits and that has all of its properties or elements, otherwise as the first that it fits, and anything else as the first that it
 * fits. What is inside of properties and elements is not compared.
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
     * @param content null unless it is a record, a tuple or a list
     */
    private record Known(
            Both<Integer> places,
            Shape shape,
            Both<JsonLook> look,
            @Nullable Both<JsonContent> content) {
        boolean isFirst(Known other) {
            return places.is < other.places.is;
        }

        boolean hasKeptItsPlace(Known other) {
            return isFirst(other) == (places.was < other.places.was);
        }

        boolean hasChanged() {
            return content == null ? look.hasChanged() : content.hasChanged();
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
                        content(was, is)));
            }
        }
        members.sort(Comparator.comparing(member -> member.places().is()));
        return members;
    }

    /** What of one member is read as another one now; null if nothing is. */
    private static @Nullable String taken(Known reader, Known written) {
        Both<JsonContent> one = reader.content();
        Both<JsonContent> other = written.content();
        boolean isFirst = reader.isFirst(written);
        if (one != null && other != null) {
            boolean isArray = one.is().isArray();
            Set<String> names = isArray == other.is().isArray() ? names(one, other, isFirst) : null;
            return names == null ? null : "what has " + (isArray ? elements(names.size()) : properties(names));
        }
        boolean isConstant = isFirst && one == null && other == null && isConstant(reader, written);
        return isConstant ? "a new constant" : null;
    }

    private static String elements(int count) {
        return (count == 0 ? "no" : count) + (count == 1 ? " element" : " elements");
    }

    private static String properties(Set<String> names) {
        return names.isEmpty()
                ? "no properties"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and "));
    }

    /** The properties of an object, or elements of an array, that is read as another member now. */
    private static @Nullable Set<String> names(Both<JsonContent> reader, Both<JsonContent> written, boolean isFirst) {
        List<JsonContent> readers = List.of(reader.is(), reader.was());
        Stream<Set<String>> ofOld = written.was().sizes(readers).stream()
                .filter(names -> isRead(reader.is(), written.is(), written.was(), names, isFirst))
                .filter(names -> !isRead(reader.was(), written.was(), written.was(), names, isFirst)
                        || reader.is().takesMore(reader.was(), written.was(), names));
        Stream<Set<String>> ofNew = written.is().sizes(readers).stream()
                .filter(names -> !written.was().has(names))
                .filter(names -> isRead(reader.is(), written.is(), written.is(), names, isFirst));
        return Stream.concat(ofOld, ofNew).findFirst().map(TreeSet::new).orElse(null);
    }

    /** Whether a reader that knows two members takes JSON of {@code written} with this content for the one and not for the other. */
    private static boolean isRead(
            JsonContent one, JsonContent other, JsonContent written, Set<String> names, boolean isFirst) {
        if (!one.takes(written, names)) {
            return false;
        }
        boolean knowsAll = one.knowsAll(names);
        return !other.takes(written, names) || (knowsAll == other.knowsAll(names) ? isFirst : knowsAll);
    }

    /** Whether a new constant of one member is a value of another one. */
    private static boolean isConstant(Known reader, Known written) {
        Set<Object> added = reader.look().is().added(reader.look().was());
        return added.stream().anyMatch(written.look().is()::has);
    }

    private @Nullable Both<JsonContent> content(Member before, Member after) {
        JsonContent was = JsonContent.of(Shape.of(before), versions::old);
        JsonContent is = JsonContent.of(Shape.of(after), versions::fresh);
        return was == null || is == null ? null : new Both<>(was, is);
    }
}
