package com.example.types;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public record MsgMaps(
        Map<String, Integer> ints,
        Map<String, List<Integer>> lists,
        Map<Integer, Point> points,
        Map<Long, Pair> pairs,
        Map<Short, Object> anything,
        Map<Byte, @Nullable String> holes,
        Map<String, Map<String, Long>> nested) {}
