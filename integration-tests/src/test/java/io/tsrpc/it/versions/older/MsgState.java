package io.tsrpc.it.versions.older;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has known lists, maps and trees of records that have grown. */
public record MsgState(
        String name,
        List<Item> items,
        Map<String, Item> byName,
        @Nullable Branch branch,
        int number,
        boolean flag) {}
