package com.example.app.protocols;

import io.tsrpc.contract.IntValue;

public record MsgLevel(LevelMsg value) {
    public enum LevelMsg {
        @IntValue(0) LOW,
        @IntValue(1) HIGH
    }
}
