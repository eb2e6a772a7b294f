package com.example.app.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Optional;

public record MsgParts(All all, Tagged tagged, Late late, Fixed fixed, Never never, Either either) {
    public record All(
            Place place,
            One one,
            List<AllList> list,
            AllOptional optional,
            Kind kind,
            double count,
            String maybe,
            Data data) {}

    @LiteralProperty(name = "kind", value = "tagged")
    public record Tagged(double v) {}

    public record Late(LateKind kind, Optional<Double> v) {}

    @LiteralProperty(name = "kind", value = "fixed")
    public record Fixed(Optional<Double> v) {}

    public record Never(Object id) {}

    @Untagged
    public sealed interface Either {
        @LiteralProperty(name = "kind", value = "inside")
        record Inside(Optional<Double> v) implements Either {}

        record Name(String name) implements Either {}
    }

    @LiteralUnion
    public enum Kind {
        @StringValue("a") A,
        @StringValue("b") B
    }

    public record Second(String b, Optional<Second> next) {}

    public record Data(double x) {}

    public record Place(double x, String y) {}

    public record One(double a, String b, Optional<Second> next) {}

    public record AllList(double a, String b, Optional<Second> next) {}

    public record AllOptional(double a, String b, Optional<Second> next) {}

    @LiteralUnion
    public enum LateKind {
        @StringValue("late") LATE,
        @StringValue("later") LATER
    }
}
