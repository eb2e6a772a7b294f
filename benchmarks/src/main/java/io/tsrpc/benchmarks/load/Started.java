package io.tsrpc.benchmarks.load;

/** What a load program says when it is warm and starts measuring, and an idle one when all its connections are open. */
public record Started(boolean measuring) {}
