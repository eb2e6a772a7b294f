package io.tsrpc.example.shop;

import java.time.Duration;

/**
 * How the shop runs.
 *
 * @param pricesPort where prices listens
 * @param ordersPort where orders listens; 0 for any free port
 * @param json whether both speak JSON to each other, or binary
 * @param patience how long orders waits for a price
 */
record ShopSettings(int pricesPort, int ordersPort, boolean json, Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Of a command line: the ports, and whether it is JSON. */
    static ShopSettings of(String[] args) {
        if (args.length != 3) {
            throw new IllegalArgumentException("Usage: Shop PRICES_PORT ORDERS_PORT true|false");
        }
        return new ShopSettings(
                Integer.parseInt(args[0]), Integer.parseInt(args[1]), Boolean.parseBoolean(args[2]), PATIENCE);
    }

    String pricesUrl() {
        return "ws://localhost:" + pricesPort;
    }
}
