package com.example.tags;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.typescript.DiscriminatorNumber;

@Discriminator("code")
public sealed interface Event {
    @DiscriminatorNumber(1)
    record Joined(String name) implements Event {}

    @DiscriminatorNumber(-1)
    record Left() implements Event {}

    record Failed() implements Event {}
}
