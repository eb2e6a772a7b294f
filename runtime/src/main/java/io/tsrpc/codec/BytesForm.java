package io.tsrpc.codec;

/**
 * How a type is written as bytes, for {@link io.tsrpc.contract.UseCodec}. Both methods may be called by many
 * threads at once. JSON carries the bytes as base64.
 *
 * @param <T> the type
 */
public interface BytesForm<T> {
    /**
     * Writes a value as bytes.
     *
     * @throws RuntimeException if it cannot be written: an encode error that names the property
     */
    byte[] toBytes(T value);

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws RuntimeException if the bytes are no such value: a decode error that names the property, with
     *     this exception's message
     */
    T fromBytes(byte[] bytes);
}
