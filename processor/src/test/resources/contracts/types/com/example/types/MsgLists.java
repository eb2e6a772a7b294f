package com.example.types;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public record MsgLists(
        List<String> texts,
        List<@Nullable String> holes,
        List<@Nullable List<Integer>> listHoles,
        Set<Color> colors,
        Collection<Point> points,
        boolean[] flags,
        int[] ints,
        long[] longs,
        double[] doubles,
        String[] array,
        @Nullable Integer[] arrayHoles,
        int[][] matrix,
        List<String>[] genericArray,
        List<List<Point>> nested,
        List<Object> anything,
        List<byte[]> blobs,
        @Nullable List<Long> maybe) {}
