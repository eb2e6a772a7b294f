package com.example.app.protocols;

import io.tsrpc.contract.FormerName;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public interface ApiOdd {
    record Req(
            @FormerName("a\"b") String aB,
            String toString2,
            // TypeScript: null | string
            @OrNull String nullFirst,
            // TypeScript: 'a' | 'b' | undefined
            Optional<Undef> undef,
            // TypeScript: number | undefined
            List<@Nullable Double> listed,
            Indexed indexed,
            Tagged tagged,
            Twice twice,
            Either either,
            Entries entries,
            // TypeScript: string | undefined | null
            @OrNull Optional<String> noName,
            Over over,
            // TypeScript: bigint
            Object big,
            // TypeScript: 1.5 | 2
            Object halves,
            // TypeScript: 'auto' | number
            Object half,
            // TypeScript: Level | null
            @OrNull Level three,
            Optional<Maybe> maybe,
            // TypeScript: 1.5
            Object real,
            // TypeScript: BigInt64Array
            byte[] bigs,
            // TypeScript: any | null
            Optional<Object> nothing,
            Json json,
            // TypeScript: Loop[]
            List<Object> loop,
            ReqTuple tuple,
            UndefTuple undefTuple,
            // TypeScript: string | null | number
            Optional<Object> nested,
            // TypeScript: bigint
            List<Object> list,
            // TypeScript: { [key: number]: string; } | User
            Object numbered,
            // TypeScript: User['friend']
            User friend,
            // TypeScript: User['friend']
            User present,
            Certain certain,
            // TypeScript: NonNullable<string>
            String sure,
            // TypeScript: NonNullable<Single>
            Optional<Single> single,
            // TypeScript: Maybe
            String maybeText,
            MaybePair maybePair) {}

    record Res(List<String> value) {}

    @LiteralUnion
    enum Undef {
        @StringValue("a") A,
        @StringValue("b") B
    }

    record Indexed(String x, @Rest Map<String, String> more) {}

    @LiteralProperty(name = "type", value = "a")
    record Tagged(String id, String name, Optional<User> friend) {}

    record Twice(Object id) {}

    @Untagged
    sealed interface Either {
        record Id(String id, String name, Optional<User> friend, String extra) implements Either {}

        @UnionValue
        record Text(String value) implements Either {}
    }

    @Untagged
    sealed interface Entries {
        @UnionValue
        record Entries2(EntriesValue value) implements Entries {}

        @UnionValue
        record Decimal(double value) implements Entries {}
    }

    record Over(String id, double name, Optional<User> friend) {}

    @OrNull
    @LiteralUnion
    enum Level {
        @StringValue("low") LOW,
        @StringValue("high") HIGH
    }

    @LiteralUnion
    enum Maybe {
        @StringValue("fixed") FIXED
    }

    @Untagged
    sealed interface Json {
        @UnionValue
        record Text(String value) implements Json {}

        @UnionValue
        record Decimal(double value) implements Json {}

        @UnionValue
        record Items(List<Json> value) implements Json {}
    }

    @Tuple
    record ReqTuple(
            String first,
            // TypeScript: number | null
            Optional<Double> second) {}

    @Tuple
    record UndefTuple(
            // TypeScript: number | undefined
            @OrNull Double first,
            String second) {}

    record User(String id, String name, Optional<User> friend) {}

    @Untagged
    sealed interface Certain {
        @UnionValue
        record Value(CertainValue value) implements Certain {}

        @UnionValue
        record Items(List<String> value) implements Certain {}
    }

    @LiteralUnion
    enum Single {
        @StringValue("single") SINGLE
    }

    @Tuple
    record MaybePair(
            // TypeScript: Maybe
            String first,
            String second) {}

    record EntriesValue(String a, @Rest Map<String, String> more) {}

    @LiteralUnion
    enum CertainValue {
        @StringValue("low") LOW,
        @StringValue("high") HIGH
    }
}
