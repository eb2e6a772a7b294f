package com.example.memory;

import io.tsrpc.contract.Tuple;
import org.jspecify.annotations.Nullable;

@Tuple
public record Gap(@Nullable String a, @Nullable String b, @Nullable String c, @Nullable String d) {}
