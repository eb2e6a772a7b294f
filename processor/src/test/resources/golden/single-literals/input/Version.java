package com.example.single;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.typescript.LiteralUnion;

@LiteralUnion
public enum Version {
    @IntValue(2)
    TWO
}
