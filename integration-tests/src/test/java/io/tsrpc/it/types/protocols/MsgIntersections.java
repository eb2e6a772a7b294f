package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.Intersection;
import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Partial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects that are several at once. */
public record MsgIntersections(
        Both both,
        Three three,
        Nested nested,
        OfMapped ofMapped,
        WithoutName withoutName,
        MayBeEmpty mayBeEmpty,
        Recursive recursive,
        List<Both> list,
        Map<String, Three> byName,
        @Nullable Nested maybe,
        String after) {
    /** Somebody. */
    public record Person(
            String name,
            int age,
            List<String> roles,
            @OrNull @Nullable Point home) {}

    /** What somebody may do. */
    public interface Rights {
        /** Whether everything. */
        boolean admin();

        /** Since when. */
        Optional<Instant> since();
    }

    /** Something with what it extends, and with what a person has too. */
    @Extends(MsgExtended.Traced.class)
    public record Order(
            Optional<String> token,
            @Nullable List<String> roles,
            Map<String, Integer> marks,
            @Nullable Integer age) {}

    /** Two. */
    @Intersection({Person.class, Rights.class})
    public record Both(
            boolean admin,
            String name,
            List<String> roles,
            @OrNull @Nullable Point home,
            int age,
            Optional<Instant> since) {}

    /** Three, of which some have the same. */
    @Intersection({Person.class, Order.class, Rights.class})
    public record Three(
            boolean admin,
            String name,
            List<String> roles,
            @OrNull @Nullable Point home,
            Optional<String> token,
            int age,
            Map<String, Integer> marks,
            Optional<Instant> since) {}

    /** One of which is two. */
    @Intersection({Both.class, Empty.class, MsgExtended.Traced.class})
    public record Nested(
            boolean admin,
            String name,
            List<String> roles,
            @OrNull @Nullable Point home,
            int age,
            Optional<Instant> since,
            Optional<String> token) {}

    /** One whose type of a property is replaced. */
    @Intersection({Unnamed.class, Name.class})
    public record OfMapped(
            int name,
            int age,
            List<String> roles,
            @OrNull @Nullable Point home) {}

    /** All of a person but the name. */
    @Omit(Person.class)
    public record Unnamed(
            int age, List<String> roles, @OrNull @Nullable Point home) {}

    /** Another name. */
    public record Name(int name) {}

    /** A part of two. */
    @Omit(Both.class)
    public record WithoutName(boolean admin, List<String> roles, int age, Optional<Instant> since) {}

    /** Nothing. */
    public record Empty() {}

    /** What has nothing, perhaps. */
    @Intersection({Empty.class, MsgExtended.Traced.class, Changes.class})
    public record MayBeEmpty(
            Optional<String> token,
            @Nullable List<String> roles,
            @Nullable Map<String, Integer> marks,
            @Nullable Integer age) {}

    /** What has changed of an order. */
    @Partial(Order.class)
    public record Changes(
            @Nullable Integer age,
            Optional<String> token,
            Optional<List<String>> roles,
            @Nullable Map<String, Integer> marks) {}

    /** Something with others of its kind. */
    @Intersection({Name.class, Others.class})
    public record Recursive(int name, List<Recursive> others) {}

    /** Others. */
    public record Others(List<Recursive> others) {}
}
