package io.tsrpc.benchmarks.server;

/**
 * What a server says when it listens.
 *
 * @param port where
 */
public record Ready(int port) {}
