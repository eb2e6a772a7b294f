package io.tsrpc;

import org.jspecify.annotations.Nullable;

/**
 * Something that takes options.
 *
 * @param <O> what it is itself, so that calls can be chained
 */
public interface Configurable<O> {
    /**
     * Sets an option: the same as the method of its name, for configuration that comes from elsewhere.
     *
     * @throws IllegalArgumentException if the option may not have this value
     */
    <T extends @Nullable Object> O set(Option<T> option, T value);
}
