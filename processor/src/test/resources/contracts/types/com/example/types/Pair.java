package com.example.types;

import io.tsrpc.contract.Tuple;

/** Two things by position. */
@Tuple
public record Pair(String name, int count) {}
