package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;

/** A union, with a union in it. */
@Discriminator("kind")
public sealed interface Shape {
    /** A circle. */
    record Circle(double radius) implements Shape {}

    /** Nothing at all. */
    @DiscriminatorValue("nothing")
    record Empty() implements Shape {}

    /** Several in one. */
    record Group(java.util.List<Shape> parts) implements Shape {}

    /** What has corners. */
    sealed interface Polygon extends Shape {
        /** Four equal sides. */
        record Square(double side) implements Polygon {}

        /** Three corners. */
        record Triangle(Point a, Point b, Point c) implements Polygon {}
    }
}
