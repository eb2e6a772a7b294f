package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.BooleanValue;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.OrUndefined;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Unions of which null is a member, in everything. */
@SuppressWarnings("NullableOptional")
public record MsgFlatNulls(
        @OrNull @Nullable Rank rank,
        @OrNull @Nullable Optional<Rank> wrapped,
        List<@Nullable Rank> ranks,
        Map<String, @Nullable Rank> byName,
        @OrNull @Nullable One one,
        @OrNull @Nullable Figure figure,
        @OrNull @Nullable Optional<Figure> wrappedFigure,
        List<@Nullable Figure> figures,
        @OrNull @Nullable Key key,
        Map<Integer, @Nullable Key> keys,
        Row row,
        List<Nested> nested,
        @OrUndefined @Nullable String undefined,
        @OrUndefined Optional<List<String>> lists,
        Page<@Nullable Rank> page) {
    /** One of several, or null. */
    @OrNull
    @LiteralUnion
    public enum Rank {
        /** The first. */
        @StringValue("high")
        HIGH,
        /** The second. */
        LOW,
        /** No text. */
        @BooleanValue(false)
        NEVER
    }

    /** One, or null. */
    @OrNull
    @LiteralUnion
    public enum One {
        /** The one. */
        ONLY
    }

    /** A record, or null. */
    @OrNull
    @Discriminator("kind")
    public sealed interface Figure {
        /** Round. */
        record Disc(double radius) implements Figure {}

        /** Made of others. */
        record Group(List<@Nullable Figure> members) implements Figure {}
    }

    /** Anything of these, or null. */
    @OrNull
    @Untagged
    public sealed interface Key {
        /** A record. */
        record Place(int row, Optional<Integer> column) implements Key {}

        /** A text. */
        @UnionValue
        record Text(String value) implements Key {}

        /** A boolean. */
        @UnionValue
        record Flag(boolean value) implements Key {}
    }

    /** A tuple. */
    @Tuple
    public record Row(
            @OrNull @Nullable Rank rank,
            int number,
            @OrNull @Nullable Key key) {}

    /** Null is a value of a member. */
    @Untagged
    public sealed interface Nested {
        /** A text or null. */
        @UnionValue
        record Text(@OrNull @Nullable String value) implements Nested {}

        /** A boolean. */
        @UnionValue
        record Flag(boolean value) implements Nested {}
    }
}
