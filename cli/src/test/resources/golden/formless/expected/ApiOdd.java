package com.example.app.protocols;

import io.tsrpc.contract.FormerName;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface ApiOdd {
    record Req(
            @FormerName("content-type") String contentType,
            @FormerName("class") String class_,
            String toString2,
            // TypeScript: null | string
            @OrNull String nullFirst,
            // TypeScript: string | undefined
            Optional<String> undef,
            // TypeScript: User | undefined
            Optional<User> optionalProperty,
            // TypeScript: { x: string; [key: string]: string; }
            Map<String, Object> indexed,
            Both both,
            Over over,
            // TypeScript: bigint
            Object big,
            // TypeScript: true | false
            Object bools,
            // TypeScript: 'auto' | number
            Object half,
            // TypeScript: string | number | null
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

    record Both(String id, String name, Optional<User> friend, String extra) {}

    record Over(String id, double name, Optional<User> friend) {}

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
}
