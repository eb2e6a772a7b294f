package io.tsrpc.it.types;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Equality that looks into arrays, wherever in a record, list, map or optional they are. */
public final class DeepEquality {
    private DeepEquality() {}

    /** Whether they are the same. */
    public static boolean of(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof Record record) {
            return record.getClass() == b.getClass() && ofRecords(record, (Record) b);
        }
        if (a instanceof List<?> list) {
            return b instanceof List<?> other && ofElements(list, other);
        }
        if (a instanceof Map<?, ?> map) {
            return b instanceof Map<?, ?> other && ofEntries(map, other);
        }
        if (a instanceof Optional<?> optional) {
            return b instanceof Optional<?> other && of(optional.orElse(null), other.orElse(null));
        }
        return Arrays.deepEquals(new Object[] {a}, new Object[] {b}) || ofRecordArrays(a, b);
    }

    private static boolean ofRecords(Record a, Record b) {
        return RecordClass.of(a.getClass()).components().stream()
                .allMatch(component -> of(component.of(a), component.of(b)));
    }

    private static boolean ofElements(List<?> a, List<?> b) {
        Iterator<?> others = b.iterator();
        return a.size() == b.size() && a.stream().allMatch(element -> of(element, others.next()));
    }

    private static boolean ofEntries(Map<?, ?> a, Map<?, ?> b) {
        return a.size() == b.size()
                && a.entrySet().stream()
                        .allMatch(
                                entry -> b.containsKey(entry.getKey()) && of(entry.getValue(), b.get(entry.getKey())));
    }

    private static boolean ofRecordArrays(Object a, Object b) {
        return a instanceof Object[] array
                && b instanceof Object[] other
                && of(Arrays.asList(array), Arrays.asList(other));
    }
}
