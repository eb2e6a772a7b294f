package com.example.app.protocols;

import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;

@Untagged
public sealed interface OneTwo permits Two, OneTwo.Flag {
    @UnionValue
    record Flag(boolean value) implements OneTwo {}
}
