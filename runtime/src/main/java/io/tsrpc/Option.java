package io.tsrpc;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that a server or client can be told: its name, its default, and which values it may have. Options are constants beside
 * the methods that set them.
 *
 * <pre>{@code
 * WsServer.builder(ChatProtocol.PROTO).pingInterval(Duration.ofSeconds(10));
 * WsServer.builder(ChatProtocol.PROTO).set(WsServerOptions.PING_INTERVAL, Duration.ofSeconds(10)); // the same
 * }</pre>
 *
 * @param <T> the values
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

    /** An option that may have any value. */
    public static <T extends @Nullable Object> Option<T> of(String name, T defaultValue) {
        return new Option<>(name, defaultValue, value -> value);
    }

    /** An option that has no value unless it is set, and may have any. */
    @SuppressWarnings("NullAway") // it does not see that the type may be null
    public static <T> Option<@Nullable T> unset(String name) {
        return new Option<>(name, null, value -> value);
    }

    /**
     * An option whose values are checked, or brought into one form.
     *
     * @param check returns the value to use, or throws {@link IllegalArgumentException}
     */
    public static <T extends @Nullable Object> Option<T> of(String name, T defaultValue, UnaryOperator<T> check) {
        return new Option<>(name, defaultValue, check);
    }

    /** A number that is 1 at least. */
    public static Option<Integer> positive(String name, int defaultValue) {
        return of(name, defaultValue, value -> {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be 1 at least, but is " + value);
            }
            return value;
        });
    }

    /** A number between two others, both included. */
    public static Option<Integer> between(String name, int defaultValue, int min, int max) {
        return of(name, defaultValue, value -> {
            if (value < min || value > max) {
                throw new IllegalArgumentException(name + " must be " + min + " to " + max + ", but is " + value);
            }
            return value;
        });
    }

    /** A time that may be zero. */
    public static Option<Duration> notNegative(String name, Duration defaultValue) {
        return of(name, defaultValue, value -> {
            if (value.isNegative()) {
                throw new IllegalArgumentException(name + " is negative: " + value);
            }
            return value;
        });
    }

    /** A time that must not be zero. */
    public static Option<Duration> positive(String name, Duration defaultValue) {
        return of(name, defaultValue, value -> {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be positive, but is " + value);
            }
            return value;
        });
    }

    /** What it is when nothing is said. */
    public T defaultValue() {
        return defaultValue;
    }

    /**
     * The value to use for {@code value}.
     *
     * @throws IllegalArgumentException if the option may not have it
     */
    public T checked(T value) {
        return check.apply(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
