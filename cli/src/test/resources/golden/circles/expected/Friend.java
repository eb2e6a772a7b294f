package com.example.app.protocols;

import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;

@Untagged
public sealed interface Friend permits User, Friend.Text {
    @UnionValue
    record Text(String value) implements Friend {}
}
