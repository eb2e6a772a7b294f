package io.tsrpc.it.types.protocols;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Generic types of everything, of each other and of themselves. */
public record MsgGenerics(
        Page<Boolean> flags,
        Page<Double> numbers,
        Page<byte[]> blobs,
        Page<Instant> times,
        Page<UUID> ids,
        Page<Level> levels,
        Page<Object> anything,
        Page<Point> points,
        Page<Shape> shapes,
        Page<List<Integer>> lists,
        Page<Map<String, Integer>> maps,
        Page<Page<String>> pages,
        Result<Page<Point>> result,
        Result<Map<Integer, Shape>> results,
        Chain<String> chain,
        Chain<Result<Point>> links) {}
