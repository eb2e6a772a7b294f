package com.example.nulls;

import io.tsrpc.contract.Tuple;
import org.jspecify.annotations.Nullable;

@Tuple
public record Tail(String text, @Nullable Integer number, @Nullable Boolean flag) {}
