package io.tsrpc.it.projects.inventory.protocols;

import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.OrNull;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** An item that is not in the database yet. */
@Omit(Item.class)
public record NewItem(
        String name,
        Optional<String> description,
        double price,
        long stock,
        List<String> tags,
        Size size,
        List<Item.Part> parts,
        Optional<List<byte[]>> photos,
        @Nullable Object custom,
        @OrNull @Nullable ObjectId supplier) {}
