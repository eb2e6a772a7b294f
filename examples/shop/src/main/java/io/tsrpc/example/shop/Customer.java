package io.tsrpc.example.shop;

import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.example.shop.protocols.orders.ApiPlace;
import io.tsrpc.example.shop.protocols.orders.OrdersClient;

/** Somebody who orders. */
final class Customer implements AutoCloseable {
    private final OrdersClient orders;

    Customer(String url, boolean json) {
        orders = OrdersClient.http(url, o -> o.json(json));
    }

    /** Orders, and tells what comes of it. */
    String orders(int quantity, String item) {
        ApiReturn<ApiPlace.Res> ret =
                orders.place(new ApiPlace.Req(item, quantity)).join();
        return ret.fold(Customer::shown, Customer::shown);
    }

    private static String shown(ApiPlace.Res res) {
        return "order " + res.number() + " for " + Cents.shown(res.cents())
                + res.discount().map(why -> " (" + why + ")").orElse("");
    }

    static String shown(TsrpcError err) {
        return err.code() + ": " + err.message();
    }

    @Override
    public void close() {
        orders.close();
    }
}
