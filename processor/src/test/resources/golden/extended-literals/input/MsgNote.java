package com.example.extendedliterals;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;

@Extends(MsgNote.Base.class)
@LiteralProperty(name = "draft", booleanValue = true)
public record MsgNote(String text, int version) {
    @LiteralProperty(name = "kind", value = "note")
    public record Base(int version) {}
}
