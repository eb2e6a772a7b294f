package com.example.enums;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;

public enum Mixed {
    @IntValue(1)
    ONE,
    @StringValue("other one")
    OTHER
}
