package io.tsrpc.example.shop;

/** How money is shown. */
final class Cents {
    private Cents() {}

    static String shown(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
