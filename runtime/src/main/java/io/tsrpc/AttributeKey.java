package io.tsrpc;

/**
 * A typed name for something of yours that hangs on a connection or a call. Keys are equal only to themselves:
 * make one per thing and keep it in a constant.
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

    /** A new key; {@code name} is for reading only. */
    public static <T> AttributeKey<T> of(String name) {
        return new AttributeKey<>(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
