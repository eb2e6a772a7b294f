package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.Rest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects with properties of any name. */
public record MsgRest(
        Anything anything,
        Numbers numbers,
        Lists lists,
        OfRecords ofRecords,
        Inheriting inheriting,
        OnlyRest only,
        List<Numbers> list,
        Map<String, Lists> byName,
        @Nullable Inheriting maybe,
        String after,
        @Rest Map<String, Object> more) {
    /** Of any type. */
    @LiteralProperty(name = "type", value = "anything")
    public record Anything(
            String name,
            @Rest Map<String, Object> more,
            @Nullable Boolean flag,
            Optional<Instant> date) {}

    /** Numbers. */
    public record Numbers(@Rest Map<String, Integer> more, int total, int length) {}

    /** Lists, which have a length. */
    public record Lists(
            List<Integer> first, List<Integer> second, @Rest Map<String, List<Integer>> more) {}

    /** Others of the same kind. */
    public record OfRecords(@Rest Map<String, OfRecords> more) {}

    /** Beside what is extended. */
    @Extends(MsgExtended.Person.class)
    public record Inheriting(
            String name,
            int age,
            Map<String, Integer> marks,
            @Nullable Boolean active,
            @Nullable Point point,
            @Rest Map<String, Object> more) {}

    /** Nothing else, which may be null. */
    public record OnlyRest(@Rest Map<String, @Nullable String> more) {}
}
