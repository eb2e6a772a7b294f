package io.tsrpc.it.projects.inventory.protocols.items;

import io.tsrpc.it.projects.inventory.protocols.Item;
import org.bson.types.ObjectId;

/** Finds one item. */
public interface ApiGet {
    record Req(ObjectId _id) {}

    record Res(Item item) {}
}
