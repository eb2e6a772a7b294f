package chat.protocols;

import io.tsrpc.contract.UseCodec;

public sealed interface Shape {
    record Circle(double radius) implements Shape {}

    record Forgot() {} // WARNING[NESTED_UNUSED] `Shape.Forgot` is nested in `Shape`, but nobody sends or uses it; write `implements Shape`, or remove it.

    sealed interface Corners extends Shape {
        record Square(double side) implements Corners {}

        record Triangle(Side side) {} // WARNING[NESTED_UNUSED] nobody sends or uses it; write `implements Corners`
    }

    sealed interface Curves { // WARNING[NESTED_UNUSED] `Shape.Curves` is nested in `Shape`, but nobody sends or uses it; write `extends Shape`
        record Spiral() implements Curves {}
    }

    enum Unit {} // WARNING[NESTED_UNUSED] `Shape.Unit` is nested in `Shape`, but nobody sends or uses it; use it in a component, or remove it.

    /** Only a record uses it that is not used itself. */
    record Side() {} // WARNING[NESTED_UNUSED] `Shape.Side`

    @SuppressWarnings("tsrpc")
    record Quiet() {}

    default Area area() {
        return new Area(1);
    }

    record Area(double size) {}

    /** A service in another root uses it. */
    record Elsewhere() {}

    @UseCodec(SizeText.class)
    record Size(String text) {}
}
