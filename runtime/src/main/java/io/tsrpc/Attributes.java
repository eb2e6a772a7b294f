package io.tsrpc;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Your own typed values on a connection or a call. Every method may be called by any thread. */
public final class Attributes {
    private final ConcurrentMap<AttributeKey<?>, Object> values = new ConcurrentHashMap<>(4);

    /** No values yet. */
    public Attributes() {}

    /** The value of {@code key}, or null if none is set. */
    @SuppressWarnings("unchecked") // set() is the only way in
    public <T> @Nullable T get(AttributeKey<T> key) {
        return (T) values.get(key);
    }

    /** Sets the value of {@code key}; null removes it. */
    public <T> void set(AttributeKey<T> key, @Nullable T value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }
}
