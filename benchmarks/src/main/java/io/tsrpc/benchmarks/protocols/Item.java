package io.tsrpc.benchmarks.protocols;

/** A line of an order. */
public record Item(String sku, String name, int qty, double price, boolean gift) {}
