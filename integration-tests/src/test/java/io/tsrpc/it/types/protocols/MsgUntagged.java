package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Unions without a discriminator. Each value fits one member only, so that tsbuffer writes no more than Java. */
public record MsgUntagged(
        Id id,
        List<Id> ids,
        Set<Rank> distinct,
        Map<String, @Nullable Id> byName,
        Recipient recipient,
        Optional<Recipient> copy,
        List<Recipient> others,
        @Nullable Tree tree,
        Choice<Id> choice) {
    /** A text or a number. */
    @Untagged
    public sealed interface Id {
        /** A text. */
        @UnionValue
        record Text(String value) implements Id {}

        /** A number. */
        @UnionValue
        record Whole(@Uint int unsigned) implements Id {}
    }

    /** A number, or whether there is one. */
    @Untagged
    public sealed interface Rank {
        /** Whether there is one. */
        @UnionValue
        record Has(boolean value) implements Rank {}

        /** A number. */
        @UnionValue
        record At(@Uint int unsigned) implements Rank {}

        /** What somebody has paid for it. */
        @UnionValue
        record Worth(Money money) implements Rank {}
    }

    /** Records and other types. */
    @Untagged
    public sealed interface Recipient {
        /** A record. */
        record Place(double x, Optional<Integer> y, List<Id> signs) implements Recipient {}

        /** A record with a literal and the union itself. */
        @LiteralProperty(name = "kind", value = "room")
        record Room(int room, @Nullable Recipient parent, Shape shape) implements Recipient {}

        /** A text. */
        @UnionValue
        record Name(String name) implements Recipient {}

        /** A tuple. */
        @UnionValue
        record Both(Pair pair) implements Recipient {}

        /** A boolean. */
        @UnionValue
        record Everybody(boolean value) implements Recipient {}
    }

    /** Two. */
    @Tuple
    public record Pair(int first, Id second) {}

    /** Nested lists. */
    @Untagged
    public sealed interface Tree {
        /** A leaf. */
        @UnionValue
        record Leaf(Color color) implements Tree {}

        /** More trees. */
        @UnionValue
        record Branch(List<Tree> trees) implements Tree {}
    }

    /** A generic one. */
    @Untagged
    public sealed interface Choice<T> {
        /** Only this. */
        @UnionValue
        record One<T>(T value) implements Choice<T> {}

        /** Any of these. */
        @UnionValue
        record Any<T>(List<T> values) implements Choice<T> {}

        /** None, because of this. */
        record None<T>(String reason, Optional<T> instead) implements Choice<T> {}
    }
}
