package io.tsrpc.example.shop.protocols.prices;

import io.tsrpc.contract.Uint;
import java.time.Instant;

/** One of an item has another price from now on. Sent to everybody who is connected. */
public record MsgPriceChanged(String item, @Uint long cents, Instant since) {}
