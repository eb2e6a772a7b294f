package io.tsrpc.it.projects.inventory.protocols.items;

import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;

/** Removes items. */
public interface ApiDelete {
    record Req(List<ObjectId> ids, Optional<Boolean> soft) {}

    record Res(List<ObjectId> deleted, List<ObjectId> missing) {}
}
