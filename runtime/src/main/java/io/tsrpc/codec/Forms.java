package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/**
 * Calls the user's forms, and converts what they throw to a {@link CodecException}, which names the property. They may throw checked
 * exceptions, although they declare none. One that returns null has refused the value too.
 */
final class Forms {
    private Forms() {}

    static <T> String toText(TextForm<T> form, T value) {
        try {
            return present(form.toText(value), form, "toText");
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    static <T> T fromText(TextForm<T> form, String text) {
        try {
            return present(form.fromText(text), form, "fromText");
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    static <T> byte[] toBytes(BytesForm<T> form, T value) {
        try {
            return present(form.toBytes(value), form, "toBytes");
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    static <T> T fromBytes(BytesForm<T> form, byte[] bytes) {
        try {
            return present(form.fromBytes(bytes), form, "fromBytes");
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    private static <T> T present(@Nullable T result, Object form, String method) {
        if (result == null) {
            throw new NullPointerException(form.getClass().getName() + "." + method + " has returned null.");
        }
        return result;
    }
}
