package io.tsrpc.it.types.protocols;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Maps of everything. */
public record MsgMaps(
        Map<String, Boolean> flags,
        Map<Byte, Double> numbers,
        Map<Short, String> texts,
        Map<Integer, byte[]> blobs,
        Map<Long, Instant> times,
        Map<String, List<String>> lists,
        Map<Long, Map<String, Integer>> maps,
        Map<String, Point> tuples,
        Map<String, List<Point>> paths,
        Map<Integer, Shape> shapes,
        Map<String, @Nullable Level> levels,
        Map<String, @Nullable Shape> holes,
        Map<String, UUID> forms,
        Map<String, ObjectId> ids,
        Map<String, Page<Color>> pages,
        Map<String, Result<Point>> results,
        Map<String, Tree> trees,
        Map<String, Object> anything,
        @Nullable Map<String, String> maybe,
        Optional<Map<Integer, Side>> wrapped) {}
