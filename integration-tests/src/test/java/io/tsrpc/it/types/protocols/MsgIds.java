package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Tuple;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** MongoDB's ids. */
public record MsgIds(
        ObjectId id,
        @Nullable ObjectId maybe,
        List<ObjectId> list,
        List<@Nullable ObjectId> holes,
        Map<String, ObjectId> byName,
        Edge edge,
        Result<ObjectId> result) {
    /** From one to another. */
    @Tuple
    public record Edge(ObjectId from, @Nullable ObjectId to) {}
}
