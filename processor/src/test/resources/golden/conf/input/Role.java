package com.example.conf;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;

public enum Role {
    GUEST,
    @StringValue("admin")
    ADMIN,
    @IntValue(7)
    ROOT
}
