package io.tsrpc.codec;

/**
 * Encodes a type as bytes, for {@link io.tsrpc.contract.UseCodec}. Implementations must be thread-safe. In JSON, the
 * bytes are sent as base64.
 *
 * @param <T> the type
 */
public interface BytesForm<T> {
    /**
     * Encodes a value.
     *
     * @throws RuntimeException if the value cannot be encoded; it becomes an encode error that names the property, as null does
     */
    byte[] toBytes(T value);

    /**
     * Decodes the bytes written by {@link #toBytes}.
     *
     * @throws RuntimeException if the bytes are invalid; it becomes a decode error that names the property and has this
     * exception's message
     */
    T fromBytes(byte[] bytes);
}
