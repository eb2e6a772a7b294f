package com.example.literals;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.typescript.LiteralUnion;

@LiteralUnion
public enum Mixed {
    @IntValue(1)
    ONE,
    OTHER
}
