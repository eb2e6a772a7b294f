package io.tsrpc.example.shop.protocols.prices;

import io.tsrpc.contract.Uint;

public interface ApiSetPrice {
    /** Sets what one of an item costs. */
    record Req(String item, @Uint long cents) {}

    record Res() {}
}
