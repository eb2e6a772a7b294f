package io.tsrpc.benchmarks.load;

/**
 * What a load program says when it has closed what it has opened for a job.
 *
 * @param missing how many replies or deliveries had not come two seconds after measuring
 */
public record Ended(long missing) {}
