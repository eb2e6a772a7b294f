package io.tsrpc.example.shop.protocols.orders;

import io.tsrpc.codec.CodecException;
import io.tsrpc.contract.AnswersLater;
import io.tsrpc.contract.Uint;
import java.util.Optional;

/**
 * Orders something. Fails with {@code NOT_SOLD} if the shop does not sell it, with {@code NO_PRICE} if it has no price, and with
 * {@code PRICES_AWAY} if nobody can tell the price now.
 */
@AnswersLater
public interface ApiPlace {
    /**
     * What somebody wants.
     *
     * @param item what it is called
     * @param quantity how many, 1 at least
     */
    record Req(String item, @Uint int quantity) {
        public Req {
            if (quantity < 1) {
                throw CodecException.of("One at least.");
            }
        }
    }

    /**
     * The order.
     *
     * @param number its number
     * @param cents what all of it costs
     * @param discount why that is less than usual
     */
    record Res(@Uint int number, @Uint long cents, Optional<String> discount) {}
}
