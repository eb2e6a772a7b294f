package io.tsrpc.example.shop;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.time.Duration;

/** Both real servers on free ports. */
final class TestShop implements AutoCloseable {
    /** No test waits for that long. */
    static final Duration LONG = Duration.ofMinutes(1);

    static final Redirect PRICES_OUTPUT = Redirect.appendTo(new File("target/prices.log"));

    private final Lines lines = new Lines(System.out::println);
    private final boolean json;
    private final Shop shop;

    private TestShop(boolean json, Duration patience) throws IOException {
        this.json = json;
        shop = Shop.open(new ShopSettings(freePort(), 0, json, patience), lines, PRICES_OUTPUT);
    }

    /** Orders, without prices. */
    static TestShop withoutPrices(boolean json, Duration patience) throws IOException {
        return new TestShop(json, patience);
    }

    /** Both, connected. */
    static TestShop open(boolean json, Duration patience) throws IOException, InterruptedException {
        TestShop test = withoutPrices(json, patience);
        try {
            test.shop.startPrices();
            test.awaits("[orders] is connected with prices");
            return test;
        } catch (IOException | InterruptedException e) {
            test.close();
            throw e;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    Shop shop() {
        return shop;
    }

    Process pricesProcess() {
        return shop.prices().process();
    }

    /** Waits until orders says so. */
    void awaits(String line) throws InterruptedException {
        lines.await(line);
    }

    Customer customer() {
        return new Customer(shop.ordersUrl(), json);
    }

    Office office() {
        return Office.connect(shop.settings().pricesUrl(), json);
    }

    @Override
    public void close() {
        shop.close();
    }
}
