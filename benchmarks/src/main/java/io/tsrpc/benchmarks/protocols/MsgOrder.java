package io.tsrpc.benchmarks.protocols;

import io.tsrpc.contract.Uint;
import java.util.List;
import java.util.Map;
import org.apache.fory.annotation.Nullable;

/** An order of a shop: what business applications send. */
public record MsgOrder(
        String id,
        @Uint int userId,
        OrderStatus status,
        @Uint long createdAt,
        @Uint @Nullable Long updatedAt,
        double total,
        @Nullable Double discount,
        String currency,
        boolean paid,
        @Nullable String note,
        @Nullable String coupon,
        Address address,
        List<Item> items,
        Map<String, String> meta,
        List<String> tags,
        int priority) {}
