package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Unions without a discriminator whose values may fit several members. */
public record MsgOverlaps(
        @Nullable Both both,
        @Nullable Items items,
        @Nullable Amount number,
        @Nullable Open open,
        @Nullable Time time,
        @Nullable Deep deep,
        @Nullable Brackets brackets,
        @Nullable Term term,
        @Nullable Position position) {
    /** Tuples of several lengths, and lists. */
    @Untagged
    public sealed interface Position {
        /** Two. */
        @UnionValue
        record Flat(Plane plane) implements Position {}

        /** Three. */
        @UnionValue
        record High(Space space) implements Position {}

        /** Any number. */
        @UnionValue
        record Any(List<Integer> all) implements Position {}

        /** Without a height. */
        @Tuple
        record Plane(int x, int y) {}

        /** With a height. */
        @Tuple
        record Space(int x, int y, int z) {}
    }

    /** Lists of lists, or lists of one. */
    @Untagged
    public sealed interface Brackets {
        /** One. */
        @UnionValue
        record One(Only only) implements Brackets {}

        /** Any number. */
        @UnionValue
        record All(List<Brackets> all) implements Brackets {}

        /** A list of one. */
        @Tuple
        record Only(Brackets only) {}
    }

    /** Operators with operands. */
    @Untagged
    public sealed interface Term {
        /** An operator. */
        @UnionValue
        record Operator(String operator) implements Term {}

        /** Any number of operands. */
        @UnionValue
        record Operands(List<Term> operands) implements Term {}

        /** Two. */
        @UnionValue
        record Pair(Two two) implements Term {}

        /** An operator with what it is for. */
        @Tuple
        record Two(Term head, Term tail) {}
    }

    /** Records that have properties in common. */
    @Untagged
    public sealed interface Both {
        /** Two. */
        record A(String a, Optional<String> b) implements Both {}

        /** Two others. */
        record C(String a, int c) implements Both {}

        /** With one of them. */
        record D(String a, int c, List<Both> d) implements Both {}
    }

    /** Lists, which may be empty. */
    @Untagged
    public sealed interface Items {
        /** Texts. */
        @UnionValue
        record Texts(List<String> texts) implements Items {}

        /** Numbers. */
        @UnionValue
        record Numbers(List<Integer> numbers) implements Items {}
    }

    /** Numbers. */
    @Untagged
    public sealed interface Amount {
        /** Without a fraction. */
        @UnionValue
        record Whole(int value) implements Amount {}

        /** Any. */
        @UnionValue
        record Real(double value) implements Amount {}
    }

    /** Records and objects with any properties. */
    @Untagged
    public sealed interface Open {
        /** A record. */
        record Named(String name) implements Open {}

        /** Counts. */
        @UnionValue
        record Counts(Map<String, Integer> counts) implements Open {}

        /** Whatever it is. */
        @UnionValue
        record Any(Object value) implements Open {}
    }

    /** An empty object, which every date is too. */
    @Untagged
    public sealed interface Time {
        /** None. */
        record None() implements Time {}

        /** A date. */
        @UnionValue
        record At(Instant time) implements Time {}
    }

    /** Records that contain others, and differ at their ends. */
    @Untagged
    public sealed interface Deep {
        /** One. */
        record X(Deep next) implements Deep {}

        /** Another. */
        record Y(Deep next, Optional<Integer> y) implements Deep {}

        /** The last. */
        record End(int end) implements Deep {}
    }
}
