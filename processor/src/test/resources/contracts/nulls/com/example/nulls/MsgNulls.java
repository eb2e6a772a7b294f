package com.example.nulls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that null may stand for. */
public record MsgNulls(
        Object any,
        @Nullable Object maybe,
        @Nullable Pair pair,
        @Nullable List<Object> anys,
        @Nullable List<@Nullable String> holes,
        @Nullable List<String> texts,
        @Nullable Map<String, Integer> scores,
        @Nullable Shape shape,
        @Nullable Instant date,
        @Nullable Color color,
        @Nullable Base base,
        @Nullable Tail tail,
        @Nullable Holes moreHoles) {}
