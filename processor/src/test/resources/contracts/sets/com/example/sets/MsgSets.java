package com.example.sets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record MsgSets(
        @Nullable Set<Point> points,
        @Nullable Set<Line> lines,
        @Nullable Set<Shape> shapes,
        @Nullable Set<Node> nodes,
        @Nullable Set<List<Integer>> lists,
        @Nullable Set<Set<Integer>> sets,
        @Nullable Set<Map<String, Integer>> maps,
        @Nullable Set<Map<String, Point>> pointMaps,
        @Nullable Set<List<Set<Point>>> pointLists,
        @Nullable Set<@Nullable Integer> numbers,
        @Nullable Set<@Nullable Point> holes,
        @Nullable Set<Double> doubles,
        @Nullable Set<String> texts,
        @Nullable Set<Boolean> flags,
        @Nullable Set<Color> colors,
        @Nullable Set<Instant> instants,
        @Nullable Set<Date> dates,
        @Nullable Set<LocalDateTime> times,
        @Nullable Set<BigDecimal> decimals,
        @Nullable Set<UUID> uuids,
        @Nullable Set<Object> any,
        @Nullable Set<byte[]> bytes,
        @Nullable Set<CaseBlind> caseBlind,
        @Nullable Set<Entry> entries,
        @Nullable Set<Entry.Side> sides,
        @Nullable Set<Tally> tallies,
        @Nullable Set<Marked> marked) {}
