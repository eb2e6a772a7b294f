package com.example.vectors;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.TypedArray;
import io.tsrpc.contract.TypedArray.Type;
import io.tsrpc.contract.Uint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** One property for each schema. */
public record MsgVectors(
        @Nullable List<@Nullable String> holes,
        @Nullable List<List<Integer>> lists,
        @Nullable List<Base> bases,
        @Nullable Mixed mixed,
        @Nullable Opt opt,
        @Nullable Nested nested,
        @Nullable Color color,
        @Nullable Level level,
        @TypedArray(Type.ARRAY_BUFFER) byte @Nullable [] arrayBuffer,
        byte @Nullable [] uint8,
        @TypedArray(Type.INT8) byte @Nullable [] int8,
        @TypedArray(Type.INT16) short @Nullable [] int16,
        @TypedArray(Type.UINT16) int @Nullable [] uint16,
        @TypedArray(Type.UINT32) long @Nullable [] uint32,
        @TypedArray(Type.FLOAT32) float @Nullable [] float32,
        @TypedArray(Type.FLOAT64) double @Nullable [] float64,
        @Nullable Instant date,
        @Nullable Base base,
        Optional<Empty> empty,
        @Nullable HasTuple hasTuple,
        @Nullable Tree tree,
        @Nullable Map<String, String> strings,
        @Nullable Map<String, Integer> ints,
        @Nullable Map<String, Object> anys,
        @Nullable Map<String, List<@Uint Integer>> arrays,
        @Nullable Map<String, UintPair> tuples,
        @Nullable Map<String, Base> interfaces,
        @Nullable Map<String, Instant> dates,
        @Nullable Map<String, byte[]> buffers,
        @Nullable Map<Integer, String> numericKeys,
        @Nullable Shape shape,
        @Nullable HasId hasId,
        @Nullable Object any) {
    public record Base(String a, @Nullable Integer b) {}

    public record Empty() {}

    @Tuple
    public record Mixed(String text, int number, boolean flag, Instant date, byte[] bytes) {}

    @Tuple
    public record Opt(String text, @Nullable Integer number, @Nullable Boolean flag) {}

    @Tuple
    public record Nested(Single single, List<IntPair> pairs) {}

    @Tuple
    public record Single(String text) {}

    @Tuple
    public record IntPair(int first, int second) {}

    @Tuple
    public record UintPair(@Uint int number, String text) {}

    @Tuple
    public record TextNumber(String text, double number) {}

    public record HasTuple(TextNumber t) {}

    public record Tree(int v, @Nullable List<Tree> children) {}

    public record HasId(ObjectId _id, @Nullable ObjectId x) {}

    public enum Color {
        @StringValue("red")
        RED,
        @StringValue("green")
        GREEN,
        @StringValue("blue")
        BLUE
    }

    public enum Level {
        @IntValue(0)
        NONE,
        @IntValue(1)
        LOW,
        @IntValue(100)
        HIGH,
        @IntValue(-5)
        NEGATIVE
    }

    @Discriminator("kind")
    public sealed interface Shape {}

    @DiscriminatorValue("circle")
    public record Circle(double r) implements Shape {}

    @DiscriminatorValue("rect")
    public record Rect(double w, double h) implements Shape {}
}
