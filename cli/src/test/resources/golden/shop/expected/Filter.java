package com.example.app.protocols;

import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Optional;

@Untagged
public sealed interface Filter {
    record Name(String name) implements Filter {}

    record From(long from, Optional<Long> to) implements Filter {}

    @UnionValue
    record Text(String value) implements Filter {}

    @UnionValue
    record Items(List<Long> value) implements Filter {}
}
