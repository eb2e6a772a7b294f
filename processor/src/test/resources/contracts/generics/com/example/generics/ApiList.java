package com.example.generics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public interface ApiList {
    record Req(Filter filter) {}

    record Res(Page<Item> items, Page<Page<String>> pages, Tree tree) {}

    /** Some of many. */
    record Page<T>(List<T> items, Optional<T> next, Map<String, T> byName, int total) {}

    record Item(String name) {}

    /** A tree of trees. */
    record Tree(
            Item item,
            @Nullable Tree left,
            List<Tree> children,
            Map<String, Tree> named,
            Tree[] array,
            List<List<Tree>> groups,
            List<String> tags,
            int[] numbers) {}
}
