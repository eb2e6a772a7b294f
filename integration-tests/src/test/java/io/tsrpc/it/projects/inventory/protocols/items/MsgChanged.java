package io.tsrpc.it.projects.inventory.protocols.items;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.it.projects.inventory.protocols.Item;
import io.tsrpc.it.projects.inventory.protocols.ItemChange;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Somebody has changed an item. */
public record MsgChanged(
        ObjectId _id,
        Optional<Item> before,
        ItemChange change,
        @OrNull @Nullable ObjectId by,
        Object log) {}
