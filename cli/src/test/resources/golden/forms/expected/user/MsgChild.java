package com.example.app.protocols.user;

import com.example.app.protocols.Base;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;

@Extends(MsgChild.Child.class)
public record MsgChild(String id, String text, String more) {
    @Extends(Base.class)
    @LiteralProperty(name = "draft", booleanValue = true)
    public record Child(String id, String text) {}
}
