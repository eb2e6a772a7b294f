package com.example.types;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;

/** A shape. */
@Discriminator("kind")
public sealed interface Shape {
    /** @param radius in metres */
    @DiscriminatorValue("circle")
    record Circle(double radius) implements Shape {
        public Circle {
            if (radius < 0) {
                throw new IllegalArgumentException("radius is negative");
            }
        }
    }

    record Square(Point corner, double side) implements Shape {}

    record Nothing() implements Shape {}
}
