package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Uint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Containers of each kind, and of each other. */
@SuppressWarnings("ArrayRecordComponent")
public record MsgContainers(
        String[] names,
        int[] numbers,
        double[][] matrix,
        boolean[] flags,
        List<String> list,
        Set<Integer> set,
        Collection<Long> collection,
        List<List<Integer>> lists,
        List<@Nullable Integer> holes,
        List<@Nullable Shape> shapes,
        List<@Uint Integer> unsigned,
        List<Point> points,
        List<UUID> ids,
        List<Instant> times,
        List<byte[]> blobs,
        Map<String, Integer> counts,
        Map<String, List<String>> groups,
        Map<Integer, String> byNumber,
        Map<Long, Shape> byLong,
        Map<String, Map<String, Point>> nested,
        Map<String, @Nullable Color> colors) {}
