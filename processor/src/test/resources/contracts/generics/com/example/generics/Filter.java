package com.example.generics;

import io.tsrpc.contract.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

public sealed interface Filter {
    record And(List<Filter> all) implements Filter {}

    record Not(Filter filter) implements Filter {}

    sealed interface Leaf extends Filter {
        record Named(String name) implements Leaf {}
    }

    record Ranges(List<Range> ranges) implements Filter {}

    @Tuple
    record Range(int from, int to, @Nullable Range more) {}
}
