package com.example.nulls;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.OrNull;
import org.jspecify.annotations.Nullable;

@Tuple
public record Pair(@OrNull @Nullable String first, @Nullable Integer second) {}
