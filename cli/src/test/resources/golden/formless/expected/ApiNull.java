package com.example.app.protocols;

import io.tsrpc.contract.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface ApiNull {
    record Req(
            // TypeScript: any | null
            Optional<Object> any,
            // TypeScript: any | null
            Optional<Object> anyOptional,
            // TypeScript: null
            Optional<Object> only,
            // TypeScript: 'a' | 1.5 | null
            Optional<Object> literals,
            // TypeScript: string | null | bigint
            Optional<Object> nested,
            // TypeScript: bigint
            Optional<Object> big,
            // TypeScript: any | null
            Object named,
            // TypeScript: Nick | number
            Object nickOrNumber,
            // TypeScript: Nick | number | null
            Optional<Object> nickOrNull,
            // TypeScript: any | null
            List<Object> list,
            // TypeScript: Nick | number
            Map<String, Object> map,
            ReqTuple tuple) {}

    record Res() {}

    @Tuple
    record ReqTuple(
            // TypeScript: any | null
            Object first,
            String second) {}
}
