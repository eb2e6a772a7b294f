package com.example.app.protocols;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.BooleanValue;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import java.util.Optional;

public record MsgUpdate(
        String id,
        Change change,
        Patch patch,
        Turned turned,
        Picked picked,
        PartialOfPicked partialOfPicked,
        Omitted omitted,
        Both both,
        Certain certain) {
    public record Change(
            Optional<Circle> type,
            Optional<Version> version,
            Optional<Filled> filled,
            Optional<Double> radius,
            Optional<Unit> unit) {}

    public record Patch(
            Optional<Circle> type,
            Optional<Version> version,
            Optional<Filled> filled,
            Optional<Double> radius,
            Optional<Unit> unit,
            String id) {}

    @LiteralProperty(name = "type", value = "circle")
    public record Turned(double angle) {}

    public record Picked(Optional<Circle> type, Optional<Double> radius) {}

    public record PartialOfPicked(Optional<Version> version, Optional<Double> radius) {}

    @LiteralProperty(name = "type", value = "circle")
    @LiteralProperty(name = "version", intValue = 2)
    @LiteralProperty(name = "filled", booleanValue = true)
    public record Omitted(Optional<Unit> unit) {}

    public record Both(
            Optional<Circle> type,
            Optional<Version> version,
            Optional<Filled> filled,
            Optional<Double> radius,
            Optional<Unit> unit,
            double z) {}

    @LiteralProperty(name = "type", value = "circle")
    public record Certain(
            Optional<Version> version, Optional<Filled> filled, Optional<Double> radius, Optional<Unit> unit) {}

    @LiteralUnion
    public enum Unit {
        @StringValue("cm") CM
    }

    @LiteralUnion
    public enum Circle {
        @StringValue("circle") CIRCLE
    }

    @LiteralUnion
    public enum Version {
        @IntValue(2) VALUE_2
    }

    @LiteralUnion
    public enum Filled {
        @BooleanValue(true) TRUE
    }
}
