package io.tsrpc.it.versions.newer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has one property of each type that is hard to skip, and of each length type. */
public record MsgState(
        String name,
        List<Item> items,
        Map<String, Item> byName,
        @Nullable Branch branch,
        int number,
        boolean flag,
        @Nullable Boolean one,
        @Nullable Boolean two,
        @Nullable Boolean three,
        @Nullable Integer whole,
        @Nullable Instant time,
        @Nullable Extra extra,
        @Nullable List<@Nullable Extra> extras,
        @Nullable List<Boolean> flags,
        @Nullable Map<String, Boolean> marks,
        @Nullable Map<Integer, Integer> sizes,
        @Nullable Map<String, Double> weights,
        @Nullable Map<String, String> texts,
        @Nullable Map<String, byte[]> blobs,
        @Nullable Map<String, List<Integer>> lists,
        @Nullable Map<String, Extra.Pair> pairs,
        @Nullable Map<String, @Nullable String> holes,
        @Nullable Map<String, @Nullable Extra> extrasByName,
        @Nullable Map<String, Map<String, Integer>> maps,
        Extra.@Nullable Union union,
        Extra.@Nullable Pair pair,
        @Nullable Branch second,
        @Nullable Object any) {}
