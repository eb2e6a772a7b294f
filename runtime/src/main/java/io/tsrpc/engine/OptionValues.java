package io.tsrpc.engine;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Option;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of options. Not thread-safe while values are being set. */
public final class OptionValues {
    private final Map<Option<?>, @Nullable Object> values;

    /** Creates values in which every option has its default. */
    public OptionValues() {
        this(new HashMap<>());
    }

    private OptionValues(Map<Option<?>, @Nullable Object> values) {
        this.values = values;
    }

    /**
     * Sets a value.
     *
     * @throws IllegalArgumentException if the option does not allow the value
     */
    public <T extends @Nullable Object> void set(Option<T> option, T value) {
        requireNonNull(option, "option");
        values.put(option, option.checked(value));
    }

    /** The value of an option, or its default if it was not set. */
    @SuppressWarnings("unchecked") // safe: set() is the only writer
    public <T extends @Nullable Object> T get(Option<T> option) {
        return values.containsKey(option) ? (T) values.get(option) : option.defaultValue();
    }

    /** A copy of the values set so far. */
    public OptionValues copy() {
        return new OptionValues(new HashMap<>(values));
    }
}
