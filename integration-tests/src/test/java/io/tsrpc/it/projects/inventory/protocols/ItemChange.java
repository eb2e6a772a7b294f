package io.tsrpc.it.projects.inventory.protocols;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Partial;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** What a form has changed. */
@Partial(ItemData.class)
@SuppressWarnings("NullableOptional")
public record ItemChange(
        Optional<String> name,
        Optional<Double> price,
        Optional<Long> stock,
        Optional<List<String>> tags,
        Optional<Size> size,
        @OrNull @Nullable Optional<ObjectId> supplier,
        @Nullable Object custom) {}
