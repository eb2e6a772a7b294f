package io.tsrpc.it.projects.inventory.protocols;

import io.tsrpc.contract.typescript.OrNull;
import java.util.List;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** What a form may change. */
public record ItemData(
        String name,
        double price,
        long stock,
        List<String> tags,
        Size size,
        @OrNull @Nullable ObjectId supplier,
        Object custom) {}
