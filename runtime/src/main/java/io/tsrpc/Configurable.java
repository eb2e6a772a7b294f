package io.tsrpc;

import org.jspecify.annotations.Nullable;

/**
 * A builder or options object that accepts {@link Option options}.
 *
 * @param <O> its own type, which {@link #set} returns for chaining
 */
public interface Configurable<O> {
    /**
     * Sets an option. This has the same effect as the method with the option's name; use it for options from a configuration
     * file.
     *
     * @return this object
     * @throws IllegalArgumentException if the option does not allow this value
     */
    <T extends @Nullable Object> O set(Option<T> option, T value);
}
