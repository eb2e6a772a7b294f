package io.tsrpc.example.shop;

import io.tsrpc.ConnectResult;
import io.tsrpc.example.shop.protocols.prices.ApiGetPrice;
import io.tsrpc.example.shop.protocols.prices.ApiSetPrice;
import io.tsrpc.example.shop.protocols.prices.PricesClient;
import io.tsrpc.example.shop.protocols.prices.PricesWsClient;

/** Somebody who calls prices itself, as long as it is there. */
final class Office implements AutoCloseable {
    private final PricesWsClient prices;

    private Office(PricesWsClient prices) {
        this.prices = prices;
    }

    /** Blocks until it is connected. */
    static Office connect(String url, boolean json) {
        PricesWsClient prices = PricesClient.ws(url, o -> o.json(json));
        ConnectResult connected = prices.connect().join();
        if (!connected.isSucc()) {
            prices.close();
            throw new IllegalStateException(url + ": " + connected.errMsg());
        }
        return new Office(prices);
    }

    /** Sets what one of an item costs. */
    void sets(String item, long cents) {
        prices.setPrice(new ApiSetPrice.Req(item, cents)).join().orElseThrow();
    }

    /** Asks what so many of an item cost, and tells the answer. */
    String asks(int quantity, String item) {
        return prices.getPrice(new ApiGetPrice.Req(item, quantity))
                .join()
                .fold(res -> Cents.shown(res.cents()), Customer::shown);
    }

    @Override
    public void close() {
        prices.close();
    }
}
