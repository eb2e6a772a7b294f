package com.example.app.protocols;

import io.tsrpc.contract.IntValue;

public enum Level {
    @IntValue(1) LOW,
    @IntValue(10) HIGH
}
