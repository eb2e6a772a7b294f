package io.tsrpc.it.types.protocols;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Unions in everything. */
public record MsgUnions(
        Event event,
        List<Event> list,
        List<@Nullable Event> holes,
        Map<String, Event> byName,
        @Nullable Event maybe,
        Optional<Event> wrapped,
        List<List<Shape>> grid,
        Page<Event> page,
        Result<Event> result,
        Result<Result<Shape>> results) {}
