package io.tsrpc.it.docs.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.Uint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of the examples that have a codec each. Those of one component are there for what is in it. */
public record MsgSamples(
        All all,
        Tree tree,
        Shape shape,
        Triple triple,
        Flags flags,
        Matrix matrix,
        Names names,
        Entries entries,
        Numbered numbered,
        Levels levels) {
    /** One of each length type. */
    @SuppressWarnings("ArrayRecordComponent")
    public record All(
            String s,
            int i,
            double d,
            Inner o,
            List<@Uint Integer> arr,
            Single t,
            boolean b,
            Color e,
            Instant dt,
            Object any,
            byte[] buf) {}

    /** An object in an object. */
    public record Inner(@Uint int x) {}

    /** A tuple in an object. */
    @Tuple
    public record Single(@Uint int first) {}

    /** Strings. */
    public enum Color {
        @StringValue("red")
        RED,
        @StringValue("green")
        GREEN,
        @StringValue("blue")
        BLUE
    }

    /** Numbers. */
    public enum Level {
        @IntValue(0)
        ZERO,
        @IntValue(1)
        ONE,
        @IntValue(100)
        HUNDRED,
        @IntValue(-5)
        BELOW
    }

    /** Two enums as tuple, so that nothing but their ids is written behind the mask. */
    @Tuple
    public record Levels(Level level, Color color) {}

    /** Recursive. */
    public record Tree(int v, @Nullable List<Tree> children) {}

    /** A union. */
    @Discriminator("kind")
    public sealed interface Shape {
        /** Its first member. */
        @DiscriminatorValue("circle")
        record Circle(double r) implements Shape {}

        /** Its second member. */
        @DiscriminatorValue("rect")
        record Rect(double w, double h) implements Shape {}
    }

    /** A tuple with optional elements. */
    @Tuple
    public record Triple(
            String text, @Nullable Integer number, @Nullable Boolean flag) {}

    /** An array of booleans. */
    public record Flags(List<Boolean> value) {}

    /** An array of arrays. */
    public record Matrix(List<List<Integer>> value) {}

    /** An array with holes. */
    public record Names(List<@Nullable String> value) {}

    /** A map of arrays. */
    public record Entries(Map<String, List<@Uint Integer>> value) {}

    /** A map with numbers for keys. */
    public record Numbered(Map<Integer, String> value) {}
}
