package io.tsrpc.codec;

/**
 * Calls the user's forms, and converts what they throw to a {@link CodecException}, which names the property. They may throw checked
 * exceptions, although they declare none.
 */
final class Forms {
    private Forms() {}

    static <T> String toText(TextForm<T> form, T value) {
        try {
            return form.toText(value);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    static <T> T fromText(TextForm<T> form, String text) {
        try {
            return form.fromText(text);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    static <T> byte[] toBytes(BytesForm<T> form, T value) {
        try {
            return form.toBytes(value);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    static <T> T fromBytes(BytesForm<T> form, byte[] bytes) {
        try {
            return form.fromBytes(bytes);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }
}
