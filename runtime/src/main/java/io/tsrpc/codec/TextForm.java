package io.tsrpc.codec;

/**
 * Encodes a type as a string, for {@link io.tsrpc.contract.UseCodec}. Implementations must be thread-safe.
 *
 * @param <T> the type
 */
public interface TextForm<T> {
    /**
     * Encodes a value.
     *
     * @throws RuntimeException if the value cannot be encoded; it becomes an encode error that names the property, as null does
     */
    String toText(T value);

    /**
     * Decodes the text written by {@link #toText}.
     *
     * @throws RuntimeException if the text is invalid; it becomes a decode error that names the property and has this
     * exception's message
     */
    T fromText(String text);
}
