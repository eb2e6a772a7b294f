package com.example.app.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;

@LiteralUnion
public enum Plain {
    @StringValue("a") A,
    @StringValue("b") B
}
