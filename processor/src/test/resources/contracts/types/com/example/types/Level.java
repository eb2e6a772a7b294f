package com.example.types;

import io.tsrpc.contract.IntValue;

public enum Level {
    @IntValue(0)
    LOW,
    @IntValue(-5)
    HIGH
}
