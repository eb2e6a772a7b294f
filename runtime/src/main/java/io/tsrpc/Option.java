package io.tsrpc;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An option of a server, client or transport, with its name, its default and its allowed values. Each option is a constant next
 * to the method that sets it.
 *
 * <pre>{@code
 * WsServer.builder(ChatProtocol.PROTO).pingInterval(Duration.ofSeconds(10));
 * WsServer.builder(ChatProtocol.PROTO).set(WsServerOptions.PING_INTERVAL, Duration.ofSeconds(10)); // the same
 * }</pre>
 *
 * @param <T> the type of the values
 */
public final class Option<T extends @Nullable Object> {
    private final String name;
    private final T defaultValue;
    private final UnaryOperator<T> check;

    private Option(String name, T defaultValue, UnaryOperator<T> check) {
        this.name = name;
        this.defaultValue = defaultValue;
        this.check = check;
    }

    /** Creates an option that allows any value. */
    public static <T extends @Nullable Object> Option<T> of(String name, T defaultValue) {
        return new Option<>(name, defaultValue, value -> value);
    }

    /** Creates an option that allows any value and is null by default. */
    @SuppressWarnings("NullAway") // it does not see that the type may be null
    public static <T> Option<@Nullable T> unset(String name) {
        return new Option<>(name, null, value -> value);
    }

    /**
     * Creates an option whose values are checked or normalized.
     *
     * @param check receives a value and returns the value to use, or throws {@link IllegalArgumentException}
     */
    public static <T extends @Nullable Object> Option<T> of(String name, T defaultValue, UnaryOperator<T> check) {
        return new Option<>(name, defaultValue, check);
    }

    /** Creates an option for a number of at least 1. */
    public static Option<Integer> positive(String name, int defaultValue) {
        return of(name, defaultValue, value -> {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be 1 at least, but is " + value);
            }
            return value;
        });
    }

    /** Creates an option for a number of at least 1 that is null by default. */
    @SuppressWarnings("NullAway") // it does not see that the type may be null
    public static Option<@Nullable Integer> unsetPositive(String name) {
        Option<Integer> positive = positive(name, 1);
        return new Option<>(name, null, value -> value == null ? null : positive.checked(value));
    }

    /** Creates an option for a long number of at least 1. */
    public static Option<Long> positiveLong(String name, long defaultValue) {
        return of(name, defaultValue, value -> {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be 1 at least, but is " + value);
            }
            return value;
        });
    }

    /** Creates an option for a long number of at least 1 that is null by default. */
    @SuppressWarnings("NullAway") // it does not see that the type may be null
    public static Option<@Nullable Long> unsetPositiveLong(String name) {
        Option<Long> positive = positiveLong(name, 1);
        return new Option<>(name, null, value -> value == null ? null : positive.checked(value));
    }

    /** Creates an option for a number from {@code min} to {@code max}, both included. */
    public static Option<Integer> between(String name, int defaultValue, int min, int max) {
        return of(name, defaultValue, value -> {
            if (value < min || value > max) {
                throw new IllegalArgumentException(name + " must be " + min + " to " + max + ", but is " + value);
            }
            return value;
        });
    }

    /** Creates an option for a duration that may be zero, but not negative. */
    public static Option<Duration> notNegative(String name, Duration defaultValue) {
        return of(name, defaultValue, value -> {
            if (value.isNegative()) {
                throw new IllegalArgumentException(name + " is negative: " + value);
            }
            return value;
        });
    }

    /** Creates an option for a duration that is neither zero nor negative. */
    public static Option<Duration> positive(String name, Duration defaultValue) {
        return of(name, defaultValue, value -> {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be positive, but is " + value);
            }
            return value;
        });
    }

    /** Returns the value of this option if it is not set. */
    public T defaultValue() {
        return defaultValue;
    }

    /**
     * Checks a value, and returns the value to use for it. Null is allowed only if it is the default.
     *
     * @throws IllegalArgumentException if the option does not allow the value
     */
    public T checked(T value) {
        if (value == null && defaultValue != null) {
            throw new NullPointerException(name + " must not be null");
        }
        return check.apply(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
