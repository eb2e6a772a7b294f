package io.tsrpc.it.projects.inventory.protocols;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Partial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Which items to find. */
@Partial(Item.class)
@SuppressWarnings("NullableOptional")
public record ItemFilter(
        Optional<ObjectId> _id,
        Optional<String> name,
        Optional<String> description,
        Optional<Double> price,
        Optional<Long> stock,
        Optional<List<String>> tags,
        Optional<Size> size,
        Optional<List<Item.Part>> parts,
        Optional<List<byte[]>> photos,
        @Nullable Object custom,
        @OrNull @Nullable Optional<ObjectId> supplier,
        Optional<Instant> createdAt) {}
