package com.example.nulls;

import io.tsrpc.contract.Tuple;
import org.jspecify.annotations.Nullable;

@Tuple
public record Pair(Object any, @Nullable Integer number) {}
