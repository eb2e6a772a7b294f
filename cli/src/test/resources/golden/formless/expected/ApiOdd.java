package com.example.app.protocols;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.BooleanValue;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.OrUndefined;
import io.tsrpc.contract.typescript.PropertyName;
import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface ApiOdd {
    record Req(
            @PropertyName("content-type") String contentType,
            @PropertyName("class") String class_,
            String toString2,
            // TypeScript: null | string
            @OrNull String nullFirst,
            @OrUndefined Optional<String> undef,
            @OrUndefined Optional<User> optionalProperty,
            Indexed indexed,
            Tagged tagged,
            Twice twice,
            Either either,
            Entries entries,
            @OrUndefined @OrNull Optional<String> noName,
            Over over,
            // TypeScript: bigint
            Object big,
            Bools bools,
            // TypeScript: 'auto' | number
            Object half,
            @OrNull Three three,
            // TypeScript: 'fixed'
            Optional<Object> maybe,
            // TypeScript: 1.5
            Object real,
            // TypeScript: BigInt64Array
            byte[] bigs,
            // TypeScript: any | null
            Object nothing,
            Json json,
            // TypeScript: Loop[]
            List<Object> loop,
            ReqTuple tuple,
            // TypeScript: bigint
            List<Object> list) {}

    record Res(List<String> value) {}

    record User(String id, String name, Optional<User> friend) {}

    record Indexed(String x, @Rest Map<String, String> more) {}

    @LiteralProperty(name = "type", value = "a")
    record Tagged(String id, String name, Optional<User> friend) {}

    record Twice(double id) {}

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

    @LiteralUnion
    enum Bools {
        @BooleanValue(true) TRUE,
        @BooleanValue(false) FALSE
    }

    @OrNull
    @Untagged
    sealed interface Three {
        @UnionValue
        record Text(String value) implements Three {}

        @UnionValue
        record Decimal(double value) implements Three {}
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

    record EntriesValue(String a, @Rest Map<String, String> more) {}
}
