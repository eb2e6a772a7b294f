package com.example.app.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;

@LiteralUnion
public enum TypeMsg {
    @StringValue("text") TEXT,
    @StringValue("image") IMAGE,
    @StringValue("class") CLASS,
    @StringValue("") EMPTY,
    @StringValue("a-b") A_B,
    @StringValue("a b") A_B_2,
    @StringValue("1st") _1ST
}
