package io.tsrpc;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Your own typed values on a connection or a call. Any thread may call any method. */
public final class Attributes {
    private final ConcurrentMap<AttributeKey<?>, Object> values = new ConcurrentHashMap<>(4);

    /** Creates attributes without values. */
    public Attributes() {}

    /** Returns new attributes with the same values. */
    public Attributes copy() {
        Attributes copy = new Attributes();
        copy.values.putAll(values);
        return copy;
    }

    /** Returns the value of {@code key}, or null if it is not set. */
    @SuppressWarnings("unchecked") // set() is the only way in
    public <T> @Nullable T get(AttributeKey<T> key) {
        return (T) values.get(key);
    }

    /** Sets the value of {@code key}. Null removes the value. */
    public <T> void set(AttributeKey<T> key, @Nullable T value) {
        requireNonNull(key, "key");
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }
}
