package com.example.nulls;

import io.tsrpc.contract.typescript.OrNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Null as a value. */
public record MsgOrNull(
        @OrNull String text, @OrNull Optional<Integer> number, @Nullable Row row) {}
