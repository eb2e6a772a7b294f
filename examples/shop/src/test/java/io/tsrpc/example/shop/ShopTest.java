package io.tsrpc.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both servers call each other, in binary and JSON. */
@Timeout(120)
class ShopTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ordersAsksPricesWhichAsksOrders(boolean json) throws Exception {
        try (TestShop shop = TestShop.open(json, TestShop.LONG);
                Customer customer = shop.customer()) {
            assertThat(customer.orders(9, "tea")).isEqualTo("order 1 for 28.80");
            assertThat(customer.orders(1, "tea")).isEqualTo("order 2 for 3.20");
            assertThat(customer.orders(3, "tea")).isEqualTo("order 3 for 8.64 (10 % off, it is popular)");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anErrorOfPricesReachesTheCustomerWithItsCode(boolean json) throws Exception {
        try (TestShop shop = TestShop.open(json, TestShop.LONG);
                Customer customer = shop.customer()) {
            assertThat(customer.orders(1, "honey")).isEqualTo("NO_PRICE: There is no price for honey");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anErrorOfOrdersReachesWhoAsksPricesWithItsCode(boolean json) throws Exception {
        try (TestShop shop = TestShop.open(json, TestShop.LONG);
                Office office = shop.office()) {
            assertThat(office.asks(1, "cocoa")).isEqualTo("NOT_SOLD: The shop does not sell cocoa");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ordersHearsOfANewPrice(boolean json) throws Exception {
        try (TestShop shop = TestShop.open(json, TestShop.LONG);
                Office office = shop.office();
                Customer customer = shop.customer()) {
            office.sets("honey", 450);

            shop.awaits("[orders] prices says: honey costs 4.50 now");
            assertThat(customer.orders(2, "honey")).isEqualTo("order 1 for 9.00");
        }
    }

    @Test
    void anybodyWhoSpeaksJsonMayOrder() throws Exception {
        try (TestShop shop = TestShop.open(false, TestShop.LONG)) {
            assertThat(post(shop, "{\"item\":\"coffee\",\"quantity\":1}"))
                    .isEqualTo("{\"isSucc\":true,\"res\":{\"number\":1,\"cents\":590}}");
            assertThat(post(shop, "{\"item\":\"coffee\",\"quantity\":0}")).contains("INPUT_DATA_ERR", "One at least.");
        }
    }

    /** What the README's {@code curl} prints. */
    private static String post(TestShop shop, String order) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(shop.shop().ordersUrl() + "/Place"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
