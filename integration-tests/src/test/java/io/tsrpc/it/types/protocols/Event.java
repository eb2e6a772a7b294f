package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** A union whose members share names of properties, and hold everything. */
@SuppressWarnings("ArrayRecordComponent")
@Discriminator("is")
public sealed interface Event {
    /** By whom, in a discriminator that is no identifier. */
    @DiscriminatorValue("it's \"new\"")
    record Created(ObjectId by, Instant at, @Nullable String note) implements Event {}

    /** From what to what. */
    record Changed(Object from, Object to, Instant at) implements Event {}

    /** The shape of it, a union in a union. */
    record Drawn(Shape shape, List<@Nullable Shape> others, Optional<Shape> last) implements Event {}

    /** Several at once, by name. */
    record Batch(Map<String, Event> events, @Nullable Event cause) implements Event {}

    /** With optional things only. */
    record Noted(@Nullable String note, byte @Nullable [] data) implements Event {}
}
