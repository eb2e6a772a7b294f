package io.tsrpc.engine;

import io.tsrpc.Option;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of options. Not thread-safe while it is being filled. */
public final class OptionValues {
    private final Map<Option<?>, @Nullable Object> values;

    /** All options have their defaults. */
    public OptionValues() {
        this(new HashMap<>());
    }

    private OptionValues(Map<Option<?>, @Nullable Object> values) {
        this.values = values;
    }

    /**
     * Sets a value.
     *
     * @throws IllegalArgumentException if the option may not have it
     */
    public <T extends @Nullable Object> void set(Option<T> option, T value) {
        values.put(option, option.checked(value));
    }

    /** The value of an option. */
    @SuppressWarnings("unchecked") // set() is the only way in
    public <T extends @Nullable Object> T get(Option<T> option) {
        return values.containsKey(option) ? (T) values.get(option) : option.defaultValue();
    }

    /** A copy of what has been set so far. */
    public OptionValues copy() {
        return new OptionValues(new HashMap<>(values));
    }
}
