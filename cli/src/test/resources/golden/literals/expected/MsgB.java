package com.example.app.protocols;

import io.tsrpc.contract.DiscriminatorValue;
import java.util.Optional;

public sealed interface MsgB {
    @DiscriminatorValue("only")
    record Only(double a) implements MsgB {}

    @DiscriminatorValue("circle")
    record Circle(Optional<ApiA.Lit> b) implements MsgB {}
}
