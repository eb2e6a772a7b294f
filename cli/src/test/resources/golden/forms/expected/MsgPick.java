package com.example.app.protocols;

import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.typescript.OrNull;

@OrNull
public sealed interface MsgPick {
    @DiscriminatorValue("on")
    record On() implements MsgPick {}

    @DiscriminatorValue("off")
    record Off(Key key) implements MsgPick {}
}
