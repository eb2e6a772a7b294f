package io.tsrpc.benchmarks.protocols;

import io.tsrpc.contract.Uint;

/** One thing that moves. */
public record Entity(@Uint int id, double x, double y, int hp, String name, boolean visible) {}
