package io.tsrpc.benchmarks.load;

/** What a load program says when it has closed what it has opened for a job. */
public record Ended(boolean closed) {}
