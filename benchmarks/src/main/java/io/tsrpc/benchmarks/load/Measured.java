package io.tsrpc.benchmarks.load;

/**
 * What a load program has measured.
 *
 * @param count how many replies or deliveries came
 * @param nanos in which time
 * @param p50 the median time from a request to its reply, in microseconds
 * @param p99 the 99th percentile of it
 */
public record Measured(long count, long nanos, double p50, double p99) {}
