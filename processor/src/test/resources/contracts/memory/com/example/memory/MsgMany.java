package com.example.memory;

import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record MsgMany(
        @Nullable List<Hollow> hollow,
        @Nullable List<Gap> gaps,
        @Nullable List<Nothing> nothing,
        Hollow @Nullable [] array,
        @Nullable List<List<Integer>> lists,
        @Nullable List<Set<String>> sets,
        @Nullable Set<Set<Integer>> setOfSets,
        @Nullable List<Map<String, Integer>> maps,
        @Nullable Map<String, Integer> entries,
        @Nullable Map<Integer, Hollow> numbered,
        @Nullable Map<String, List<Integer>> groups,
        @Nullable List<Integer> numbers,
        @Nullable Collection<Long> longs,
        @Nullable List<@Nullable Double> doubles,
        @Nullable Set<Integer> set,
        @Nullable List<String> texts,
        @Nullable List<byte[]> blobs,
        int @Nullable [][] matrix,
        double @Nullable [] primitives,
        @Nullable List<Instant> dates,
        @Nullable List<UUID> uuids,
        @Nullable List<URI> uris,
        @Nullable List<ZonedDateTime> times,
        @Nullable List<Object> any,
        @Nullable Object one,
        @Nullable Tree tree) {}
