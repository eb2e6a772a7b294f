package io.tsrpc.example.shop;

import io.tsrpc.Reconnect;
import io.tsrpc.ReconnectListener;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcException;
import io.tsrpc.example.shop.protocols.prices.ApiGetPrice;
import io.tsrpc.example.shop.protocols.prices.PricesClient;
import io.tsrpc.example.shop.protocols.prices.PricesProtocol;
import io.tsrpc.example.shop.protocols.prices.PricesWsClient;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The server of prices, which is on Node. It may start later than this, and it may go and come back: the client connects again, and a
 * call waits for that as long as for an answer.
 */
final class Prices implements AutoCloseable {
    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofMillis(500);

    private final PricesWsClient client;
    private final Consumer<String> log;

    private Prices(PricesWsClient client, Consumer<String> log) {
        this.client = client;
        this.log = log;
    }

    /**
     * Begins to connect, and does not wait for it.
     *
     * @param patience how long a call may take. prices asks orders meanwhile, so this is more than it waits for that
     * @param log gets what happens
     */
    static Prices connect(String url, boolean json, Duration patience, Consumer<String> log) {
        PricesWsClient client = PricesClient.ws(
                url,
                o -> o.json(json)
                        .timeout(patience)
                        .heartbeat(Duration.ofSeconds(20), Duration.ofSeconds(5)) // also notices a dead network
                        .reconnect(Reconnect.backoff(FIRST_DELAY, LONGEST_DELAY)
                                .fromStart()
                                .listener(new Reports(log))));
        client.listenMsg(
                PricesProtocol.PRICE_CHANGED,
                msg -> log.accept(
                        "[orders] prices says: " + msg.item() + " costs " + Cents.shown(msg.cents()) + " now"));
        var unused = client.connect();
        return new Prices(client, log);
    }

    /** What so many of an item cost. The stage completes with a {@link TsrpcException} that is meant for customers if nobody can tell. */
    CompletionStage<ApiGetPrice.Res> of(String item, long quantity) {
        return client.getPrice(new ApiGetPrice.Req(item, quantity))
                .thenApply(ret -> ret.fold(res -> res, err -> {
                    throw forCustomers(err);
                }));
    }

    /** A refusal is passed on as it is. That a server cannot be reached, or has a fault, is nothing that a customer can do about. */
    private TsrpcException forCustomers(TsrpcError err) {
        if (err.type() == TsrpcErrorType.API_ERROR) {
            return new TsrpcException(err);
        }
        log.accept("[orders] prices does not answer: " + err.type() + ", " + err.code());
        return new TsrpcException("Nobody can tell the price now. Try again later", "PRICES_AWAY");
    }

    @Override
    public void close() {
        client.close();
    }

    private record Reports(Consumer<String> log) implements ReconnectListener {
        @Override
        public void connected() {
            log.accept("[orders] is connected with prices");
        }

        @Override
        public void lost(int code, @Nullable String reason) {
            log.accept("[orders] has lost prices");
        }
    }
}
