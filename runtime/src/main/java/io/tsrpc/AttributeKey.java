package io.tsrpc;

import static java.util.Objects.requireNonNull;

/**
 * A typed key for a value of your own on a connection or a call. A key equals only itself: create each key once, and keep it in a
 * constant.
 *
 * <pre>{@code
 * static final AttributeKey<User> USER = AttributeKey.of("user");
 *
 * call.conn().attributes().set(USER, user);
 * User user = call.conn().attributes().get(USER);
 * }</pre>
 *
 * @param <T> the value's type
 */
@SuppressWarnings("UnusedTypeParameter") // T is the type of the value behind the key
public final class AttributeKey<T> {
    private final String name;

    private AttributeKey(String name) {
        this.name = name;
    }

    /** Creates a key. The name appears in {@link #toString()} only; two keys with the same name are different. */
    public static <T> AttributeKey<T> of(String name) {
        requireNonNull(name, "name");
        return new AttributeKey<>(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
