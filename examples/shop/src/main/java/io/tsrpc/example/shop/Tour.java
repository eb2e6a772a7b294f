package io.tsrpc.example.shop;

import java.io.IOException;

/** What customers, the office and a stop of prices do to the shop. */
final class Tour {
    private final Shop shop;
    private final Lines lines;

    Tour(Shop shop, Lines lines) {
        this.shop = shop;
        this.lines = lines;
    }

    /** Prints all of it. */
    void walk() throws IOException, InterruptedException {
        shop.startPrices();
        lines.await("[orders] is connected with prices");
        boolean json = shop.settings().json();
        try (Customer customer = new Customer(shop.ordersUrl(), json);
                Office office = Office.connect(shop.settings().pricesUrl(), json)) {
            order(customer, 2, "tea");
            order(customer, 10, "tea");
            order(customer, 5, "tea");
            order(customer, 1, "honey");
            setPrice(office, "honey", 450);
            order(customer, 1, "honey");
            order(customer, 1, "cocoa");
            ask(office, "cocoa");

            lines.accept("> prices goes away");
            shop.stopPrices();
            lines.await("[orders] has lost prices");
            order(customer, 1, "tea");

            lines.accept("> prices comes back");
            shop.startPrices();
            lines.await("[orders] is connected with prices");
            order(customer, 1, "tea");
        }
        lines.accept("> and you? curl " + shop.ordersUrl() + "/Place -H 'Content-Type: application/json' -d '"
                + "{\"item\":\"coffee\",\"quantity\":1}'");
    }

    private void order(Customer customer, int quantity, String item) {
        lines.accept("> a customer orders " + quantity + " " + item);
        lines.accept("  " + customer.orders(quantity, item));
    }

    private void setPrice(Office office, String item, long cents) throws InterruptedException {
        lines.accept("> the office sets the price of " + item);
        office.sets(item, cents);
        lines.await("[orders] prices says: " + item + " costs " + Cents.shown(cents) + " now");
    }

    private void ask(Office office, String item) {
        lines.accept("> the office asks prices for " + item);
        lines.accept("  " + office.asks(1, item));
    }
}
