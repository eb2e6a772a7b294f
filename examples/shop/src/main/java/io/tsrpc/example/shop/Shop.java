package io.tsrpc.example.shop;

import static java.util.Objects.requireNonNull;

import io.tsrpc.TsrpcException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Both servers: orders in this process, and prices in one of its own. */
public final class Shop implements AutoCloseable {
    private final ShopSettings settings;
    private final Redirect pricesOutput;
    private final OrdersServer orders;
    private final CompletableFuture<Void> pricesEnd = new CompletableFuture<>();
    private @Nullable PricesProcess prices;
    private boolean isClosed;

    private Shop(ShopSettings settings, Redirect pricesOutput, OrdersServer orders) {
        this.settings = settings;
        this.pricesOutput = pricesOutput;
        this.orders = orders;
    }

    /**
     * Opens orders. It waits for prices, which {@link #startPrices} starts.
     *
     * @param log gets what orders does
     * @param pricesOutput where the lines of prices go
     * @throws UncheckedIOException if the port of orders is taken
     */
    static Shop open(ShopSettings settings, Consumer<String> log, Redirect pricesOutput) {
        Prices prices = Prices.connect(settings.pricesUrl(), settings.json(), settings.patience(), log);
        return new Shop(settings, pricesOutput, OrdersServer.start(settings.ordersPort(), prices, log));
    }

    ShopSettings settings() {
        return settings;
    }

    String ordersUrl() {
        return orders.url();
    }

    /**
     * Starts prices, unless everything is closed.
     *
     * @throws IOException if there is no Node
     */
    synchronized void startPrices() throws IOException {
        if (!isClosed) {
            PricesProcess started =
                    PricesProcess.start(settings.pricesPort(), ordersUrl(), settings.json(), pricesOutput);
            prices = started;
            var unused = started.process().onExit().thenRun(() -> ended(started));
        }
    }

    private synchronized void ended(PricesProcess process) {
        if (process.equals(prices)) {
            pricesEnd.complete(null);
        }
    }

    /** The process of prices, which has been started. */
    synchronized PricesProcess prices() {
        return requireNonNull(prices, "prices");
    }

    /** Completes when prices has ended and nobody has stopped it. */
    CompletableFuture<Void> pricesEnd() {
        return pricesEnd;
    }

    /** Stops prices in order, if it runs. */
    synchronized void stopPrices() {
        PricesProcess stopped = prices;
        prices = null;
        if (stopped != null) {
            stopped.end();
        }
    }

    /** Stops both in order: first orders, which asks prices for what it still answers. */
    @Override
    public synchronized void close() {
        isClosed = true;
        orders.close();
        stopPrices();
    }

    /** Runs both until this process is told to end, or prices ends, or whoever has started it. */
    public static void main(String[] args) throws InterruptedException {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent(); // Maven tells it of no signal
        Lines lines = new Lines(System.out::println);
        try {
            Shop shop = open(ShopSettings.of(args), lines, Redirect.INHERIT);
            Runtime.getRuntime().addShutdownHook(new Thread(shop::close));
            var unused = shop.pricesEnd().thenRunAsync(() -> fail("prices has ended. What it has printed says why"));
            new Tour(shop, lines).walk();
            parent.ifPresent(started -> started.onExit().join());
            System.exit(0);
        } catch (UncheckedIOException e) {
            fail("The port of orders is not free: " + e.getMessage()
                    + ". Choose others: -Dshop.prices=4000 -Dshop.orders=4001");
        } catch (IOException | IllegalArgumentException | IllegalStateException | TsrpcException e) {
            fail(e.getMessage());
        }
    }

    private static void fail(@Nullable String why) {
        System.err.println(why);
        System.exit(1);
    }
}
