package com.example.app.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.typescript.OrNull;

@OrNull
@Discriminator("kind")
public sealed interface Shape {
    @DiscriminatorValue("circle")
    record Circle(double radius) implements Shape, ApiForm.Round {}

    @DiscriminatorValue("square")
    record Square(double side) implements Shape, ApiForm.Round {}
}
