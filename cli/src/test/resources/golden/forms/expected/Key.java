package com.example.app.protocols;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.Optional;

@OrNull
@Untagged
public sealed interface Key {
    record Place(double row, Optional<Double> column) implements Key, ApiForm.ReqUntagged {}

    @UnionValue
    record Text(String value) implements Key {}

    @UnionValue
    record Decimal(double value) implements Key {}
}
