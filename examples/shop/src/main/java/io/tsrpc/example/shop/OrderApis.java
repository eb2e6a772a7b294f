package io.tsrpc.example.shop;

import io.tsrpc.ApiCall;
import io.tsrpc.TsrpcException;
import io.tsrpc.example.shop.protocols.orders.ApiCount;
import io.tsrpc.example.shop.protocols.orders.ApiPlace;
import io.tsrpc.example.shop.protocols.orders.OrdersApi;
import io.tsrpc.example.shop.protocols.prices.ApiGetPrice;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes orders and counts them. */
final class OrderApis implements OrdersApi {
    private static final Set<String> SOLD = Set.of("tea", "coffee", "honey");

    private final Prices prices;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    OrderApis(Prices prices) {
        this.prices = prices;
    }

    /** Holds no thread while prices is asked, which asks {@link #count} meanwhile: threads that all wait for it could answer nobody. */
    @Override
    public CompletionStage<ApiPlace.Res> place(ApiPlace.Req req, ApiCall<ApiPlace.Req, ApiPlace.Res> call) {
        checkSold(req.item());
        return prices.of(req.item(), req.quantity()).thenApply(price -> {
            counts.merge(req.item(), (long) req.quantity(), Long::sum);
            return new ApiPlace.Res(
                    numbers.incrementAndGet(), price.cents(), price.discount().map(OrderApis::shown));
        });
    }

    private static String shown(ApiGetPrice.Discount discount) {
        return discount.percent() + " % off, " + discount.reason();
    }

    @Override
    public ApiCount.Res count(ApiCount.Req req, ApiCall<ApiCount.Req, ApiCount.Res> call) {
        checkSold(req.item());
        return new ApiCount.Res(counts.getOrDefault(req.item(), 0L));
    }

    private static void checkSold(String item) {
        if (!SOLD.contains(item)) {
            throw new TsrpcException("The shop does not sell " + item, "NOT_SOLD");
        }
    }
}
