package io.tsrpc.example.shop.protocols.orders;

import io.tsrpc.contract.Uint;

/** How many of an item were ordered, over all orders. Fails with {@code NOT_SOLD} if the shop does not sell it. */
public interface ApiCount {
    record Req(String item) {}

    record Res(@Uint long count) {}
}
