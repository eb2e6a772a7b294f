package io.tsrpc.codec;

/**
 * How a type is written as a string, for {@link io.tsrpc.contract.UseCodec}. Both methods may be called by
 * many threads at once.
 *
 * @param <T> the type
 */
public interface TextForm<T> {
    /**
     * Writes a value as text.
     *
     * @throws RuntimeException if it cannot be written: an encode error that names the property
     */
    String toText(T value);

    /**
     * Reads what {@link #toText} wrote.
     *
     * @throws RuntimeException if the text is no such value: a decode error that names the property, with this
     *     exception's message
     */
    T fromText(String text);
}
