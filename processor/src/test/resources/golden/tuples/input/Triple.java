package com.example.tuples;

import io.tsrpc.contract.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Tuple
public record Triple(List<Long> ids, Object any, Pair pair, @Nullable String label, Optional<Double> size) {}
