package com.example.app.protocols.list;

import io.tsrpc.contract.IntValue;

public enum ListStatus {
    @IntValue(0) ON,
    @IntValue(1) OFF
}
