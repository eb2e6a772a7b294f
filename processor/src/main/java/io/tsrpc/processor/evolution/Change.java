package io.tsrpc.processor.evolution;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A difference between two versions of a protocol.
 *
 * @param rule the rule for changes of this kind
 * @param place a service by its kind and name, or a type by its schema id, with a dot and the member if it is one
 * @param detail what has changed, as a clause that follows the place: {@code is new and required}
 * @param breaks who no longer understands whom; empty if all do
 */
public record Change(Rule rule, String place, String detail, Set<Break> breaks) {
    /** Copies the set. */
    public Change {
        breaks = Set.copyOf(breaks);
    }

    /** The same change, for those whom either breaks. */
    Change with(Change same) {
        Set<Break> all = new HashSet<>(breaks);
        all.addAll(same.breaks);
        return new Change(rule, place, detail, all);
    }

    /** Whether peers on this side break. */
    public boolean breaks(Side side) {
        return breaks.stream().anyMatch(b -> b.side() == side);
    }

    /** Who breaks: {@code old clients (binary and JSON; Java and TSRPC)}. */
    public String victims() {
        return Stream.of(Side.values()).filter(this::breaks).map(this::victims).collect(Collectors.joining(" and "));
    }

    private String victims(Side side) {
        return side + " (" + names(Form.values(), f -> has(b -> b.side() == side && b.form() == f)) + "; "
                + names(Reader.values(), r -> has(b -> b.side() == side && b.reader() == r)) + ")";
    }

    private boolean has(Predicate<Break> test) {
        return breaks.stream().anyMatch(test);
    }

    private static <T> String names(T[] all, Predicate<T> test) {
        return Stream.of(all).filter(test).map(Object::toString).collect(Collectors.joining(" and "));
    }
}
