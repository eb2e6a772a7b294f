package io.tsrpc.it.projects.inventory.protocols.items;

import io.tsrpc.contract.Uint;
import io.tsrpc.it.projects.inventory.protocols.Item;
import io.tsrpc.it.projects.inventory.protocols.ItemChange;
import org.bson.types.ObjectId;

/** Changes an item. */
public interface ApiUpdate {
    record Req(ObjectId _id, ItemChange update) {}

    record Res(@Uint int matched, Item item) {}
}
