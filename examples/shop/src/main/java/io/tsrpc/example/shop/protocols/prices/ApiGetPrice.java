package io.tsrpc.example.shop.protocols.prices;

import io.tsrpc.contract.Uint;
import java.util.Optional;

public interface ApiGetPrice {
    /** What so many of an item cost. Fails with {@code NO_PRICE}, or with what orders says about the item. */
    record Req(String item, @Uint long quantity) {}

    /**
     * The price.
     *
     * @param cents Of all of them together.
     * @param discount Absent if nothing was taken off.
     */
    record Res(@Uint long cents, Optional<Discount> discount) {}

    /** What was taken off. */
    record Discount(@Uint long percent, String reason) {}
}
