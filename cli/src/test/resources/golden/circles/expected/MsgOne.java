package com.example.app.protocols;

import io.tsrpc.contract.typescript.Extends;

@Extends(BaseOne.class)
public record MsgOne(String a, String d) implements BaseOne {
    public interface BaseTwo {
        String c();
    }
}
