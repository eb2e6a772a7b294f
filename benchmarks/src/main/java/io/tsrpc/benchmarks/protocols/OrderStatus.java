package io.tsrpc.benchmarks.protocols;

/** How far an order is. */
public enum OrderStatus {
    NEW,
    PAID,
    SHIPPED,
    DONE,
    CANCELLED
}
