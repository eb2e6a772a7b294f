package io.tsrpc.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.example.shop.protocols.orders.ApiPlace;
import io.tsrpc.example.shop.protocols.orders.OrdersClient;
import io.tsrpc.example.shop.protocols.prices.ApiGetPrice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** One of both is away, hangs or comes back. */
@Timeout(120)
class AwayTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    @Test
    void withoutPricesAnOrderFailsInTime() throws Exception {
        try (TestShop shop = TestShop.withoutPrices(false, SHORT);
                Customer customer = shop.customer()) {
            assertThat(customer.orders(1, "tea"))
                    .isEqualTo("PRICES_AWAY: Nobody can tell the price now. Try again later");
            shop.awaits("[orders] prices does not answer: NETWORK_ERROR, TIMEOUT");
        }
    }

    @Test
    void anOrderWaitsUntilPricesHasStarted() throws Exception {
        try (TestShop shop = TestShop.withoutPrices(false, TestShop.LONG);
                OrdersClient client = OrdersClient.http(shop.shop().ordersUrl())) {
            ApiFuture<ApiPlace.Res> ordered = client.place(new ApiPlace.Req("tea", 2));
            shop.shop().startPrices();

            assertThat(ordered.join().orElseThrow().cents()).isEqualTo(640);
        }
    }

    @Test
    void anOrderWaitsUntilPricesIsBackFromACrash() throws Exception {
        try (TestShop shop = TestShop.open(false, TestShop.LONG);
                OrdersClient client = OrdersClient.http(shop.shop().ordersUrl())) {
            shop.shop().prices().kill();
            shop.awaits("[orders] has lost prices");
            ApiFuture<ApiPlace.Res> ordered = client.place(new ApiPlace.Req("tea", 2));
            shop.shop().startPrices();

            assertThat(ordered.join().orElseThrow().cents()).isEqualTo(640);
        }
    }

    @Test
    void pricesStopsInOrderAndComesBack() throws Exception {
        try (TestShop shop = TestShop.open(true, TestShop.LONG);
                Customer customer = shop.customer()) {
            Process before = shop.pricesProcess();
            shop.shop().stopPrices();
            assertThat(before.exitValue()).isZero();
            shop.awaits("[orders] has lost prices");
            shop.shop().startPrices();

            assertThat(customer.orders(1, "tea")).isEqualTo("order 1 for 3.20");
        }
    }

    @Test
    void anEndOfPricesIsToldIfNobodyHasStoppedIt() throws Exception {
        try (TestShop shop = TestShop.open(false, TestShop.LONG)) {
            CompletableFuture<Void> end = shop.shop().pricesEnd();
            shop.shop().stopPrices();
            shop.shop().startPrices();
            shop.awaits("[orders] is connected with prices");
            assertThat(end).isNotDone();

            shop.shop().prices().kill();
            end.join();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where no process can be stopped for a while
    void whileItHangsAnOrderFailsInTime() throws Exception {
        try (TestShop shop = TestShop.open(false, SHORT);
                Customer customer = shop.customer()) {
            signal("STOP", shop.pricesProcess());
            assertThat(customer.orders(1, "tea")).startsWith("PRICES_AWAY: ");
            shop.awaits("[orders] prices does not answer: NETWORK_ERROR, TIMEOUT");

            signal("CONT", shop.pricesProcess());
            String said;
            do { // it may still be slow for a moment
                said = customer.orders(1, "tea");
            } while (said.startsWith("PRICES_AWAY"));
            assertThat(said).isEqualTo("order 1 for 3.20");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCallThatRunsWhenPricesCrashesFailsAtOnce() throws Exception {
        try (TestShop shop = TestShop.open(false, TestShop.LONG);
                OtherOrders other = OtherOrders.connect(shop.shop().settings().pricesUrl())) {
            signal("STOP", shop.pricesProcess());
            CompletableFuture<ApiGetPrice.Res> price =
                    other.prices().of("tea", 1).toCompletableFuture();
            shop.shop().prices().kill();

            assertThat(price).failsWithin(TestShop.LONG).withThrowableThat().withMessageContaining("Nobody can tell");
            other.lines().await("[orders] prices does not answer: NETWORK_ERROR, LOST_CONN");
        }
    }

    @Test
    void withoutOrdersPricesTellsThePriceWithoutADiscount() throws Exception {
        assertThat(priceWithOrdersAt("http://localhost:" + TestShop.freePort()))
                .isEqualTo(new ApiGetPrice.Res(640, Optional.empty()));
    }

    @Test
    void whileOrdersHangsPricesTellsThePriceWithoutADiscount() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(priceWithOrdersAt("http://localhost:" + silent.getLocalPort()))
                    .isEqualTo(new ApiGetPrice.Res(640, Optional.empty()));
        }
    }

    /** What prices says of 2 tea. */
    private static ApiGetPrice.Res priceWithOrdersAt(String orders) throws Exception {
        int port = TestShop.freePort();
        PricesProcess process = PricesProcess.start(port, orders, false, TestShop.PRICES_OUTPUT);
        try (OtherOrders other = OtherOrders.connect("ws://localhost:" + port)) {
            return other.prices().of("tea", 2).toCompletableFuture().join();
        } finally {
            process.end();
        }
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    /** Another client of prices, as orders has one. */
    private record OtherOrders(Prices prices, Lines lines) implements AutoCloseable {
        static OtherOrders connect(String url) throws InterruptedException {
            Lines lines = new Lines(System.out::println);
            Prices prices = Prices.connect(url, false, TestShop.LONG, lines);
            lines.await("[orders] is connected with prices");
            return new OtherOrders(prices, lines);
        }

        @Override
        public void close() {
            prices.close();
        }
    }
}
