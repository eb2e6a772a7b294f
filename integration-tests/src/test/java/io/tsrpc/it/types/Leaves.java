package io.tsrpc.it.types;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The values in a value that hold no others, keys of maps and elements of arrays included. */
public final class Leaves {
    private Leaves() {}

    /** The same value with each leaf replaced. */
    @SuppressWarnings("unchecked") // records stay records of their class
    public static <T extends Record> T map(T value, UnaryOperator<Object> leaf) {
        return (T) mapRecord(value, leaf);
    }

    /** Whether a leaf is like this. */
    public static boolean any(Record value, Predicate<Object> condition) {
        boolean[] found = {false};
        mapRecord(value, leaf -> {
            found[0] |= condition.test(leaf);
            return leaf;
        });
        return found[0];
    }

    private static Record mapRecord(Record record, UnaryOperator<Object> leaf) {
        RecordClass type = RecordClass.of(record.getClass());
        return type.make(type.components().stream()
                .map(component -> mapAny(component.of(record), leaf))
                .toArray());
    }

    private static @Nullable Object mapAny(@Nullable Object value, UnaryOperator<Object> leaf) {
        if (value == null) {
            return null;
        }
        if (value instanceof Record record && RandomLeaves.of(value.getClass()) == null) {
            return mapRecord(record, leaf);
        }
        if (value instanceof Collection<?> collection) {
            return mapCollection(collection, leaf);
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> mapped = new LinkedHashMap<>();
            map.forEach((key, held) -> mapped.put(mapAny(key, leaf), mapAny(held, leaf)));
            return mapped;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(held -> mapAny(held, leaf));
        }
        return value.getClass().isArray() ? mapArray(value, leaf) : leaf.apply(value);
    }

    private static Collection<@Nullable Object> mapCollection(Collection<?> collection, UnaryOperator<Object> leaf) {
        Collection<@Nullable Object> mapped = collection instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
        collection.forEach(element -> mapped.add(mapAny(element, leaf)));
        return mapped;
    }

    private static Object mapArray(Object array, UnaryOperator<Object> leaf) {
        int length = Array.getLength(array);
        Object mapped = Array.newInstance(array.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(mapped, i, mapAny(Array.get(array, i), leaf));
        }
        return mapped;
    }
}
