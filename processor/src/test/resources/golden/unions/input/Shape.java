package com.example.unions;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;

/** A shape. */
@Discriminator("kind")
public sealed interface Shape {
    /** @param radius in metres */
    @DiscriminatorValue("circle")
    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    record Nothing() implements Shape {}
}
