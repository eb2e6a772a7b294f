package io.tsrpc.it.projects.inventory.protocols.items;

import io.tsrpc.it.projects.inventory.protocols.NewItem;
import java.time.Instant;
import org.bson.types.ObjectId;

/** Adds an item. */
public interface ApiAdd {
    record Req(NewItem item) {}

    record Res(ObjectId insertedId, Instant createdAt) {}
}
