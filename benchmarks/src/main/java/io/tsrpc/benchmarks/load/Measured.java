package io.tsrpc.benchmarks.load;

/**
 * What a load program has measured.
 *
 * @param count how many replies or deliveries came
 * @param nanos in which time
 * @param failed how many calls or deliveries never came; the other figures mean nothing then
 * @param p50 the median time from a request to its reply, in microseconds
 * @param p99 the 99th percentile of it
 */
public record Measured(long count, long nanos, long failed, double p50, double p99) {
    Measured withFailed(long failed) {
        return new Measured(count, nanos, failed, p50, p99);
    }
}
