package com.example.tuples;

import io.tsrpc.contract.Tuple;

/** Two things by position. */
@Tuple
public record Pair(String name, int count) {}
