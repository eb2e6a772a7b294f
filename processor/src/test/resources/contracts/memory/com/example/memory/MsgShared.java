package com.example.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collections that other threads may change. */
public record MsgShared(
        Collection<Integer> numbers,
        List<List<String>> lists,
        Set<Long> set,
        Map<String, Integer> entries,
        Map<Integer, List<String>> groups) {}
