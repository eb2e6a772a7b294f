package io.tsrpc.it.projects.inventory.protocols.items;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.it.projects.inventory.protocols.Item;
import io.tsrpc.it.projects.inventory.protocols.ItemFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Finds items. */
public interface ApiFind {
    record Req(
            Optional<List<ObjectId>> ids,
            Optional<ItemFilter> filter,
            @Nullable Object where,
            Optional<List<SortBy>> sort,
            Optional<@Uint Integer> skip) {}

    /** By what items are sorted. */
    @Tuple
    record SortBy(String property, Order order) {}

    /** An order. */
    @LiteralUnion
    enum Order {
        @StringValue("asc")
        ASCENDING,
        @StringValue("desc")
        DESCENDING
    }

    record Res(List<Item> items, @Uint int total, Map<String, Object> facets, List<Object> raw) {}
}
