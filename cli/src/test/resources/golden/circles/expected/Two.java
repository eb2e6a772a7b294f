package com.example.app.protocols;

import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;

public record Two(String x, TwoOne one) implements OneTwo {
    @Untagged
    public sealed interface TwoOne permits One, TwoOne.Flag {
        @UnionValue
        record Flag(boolean value) implements TwoOne {}
    }
}
