package io.tsrpc.it.projects.inventory.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.OrNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** An item as the database has it. */
public record Item(
        ObjectId _id,
        String name,
        Optional<String> description,
        double price,
        long stock,
        List<String> tags,
        Size size,
        List<Part> parts,
        Optional<List<byte[]>> photos,
        @Nullable Object custom,
        @OrNull @Nullable ObjectId supplier,
        Instant createdAt) {
    /** What it consists of. */
    public record Part(ObjectId item, @Uint int count) {}
}
