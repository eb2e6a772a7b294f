package com.example.nulls;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.OrNull;
import org.jspecify.annotations.Nullable;

@Tuple
public record Row(@OrNull String first, @Nullable Integer second) {}
