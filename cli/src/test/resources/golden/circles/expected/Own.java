package com.example.app.protocols;

import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;

@Untagged
public sealed interface Own permits MsgLeft, MsgRight, Own.Decimal {
    @UnionValue
    record Decimal(double value) implements Own {}
}
