package io.tsrpc.codec;

/**
 * Encodes and decodes one type in both data formats. Codecs are generated, stateless and thread-safe.
 *
 * <pre>{@code
 * BinaryWriter out = new BinaryWriter();
 * ChatProtocol.CHAT.msg().write(out, new MsgChat("k8w", "hello"));
 * MsgChat back = ChatProtocol.CHAT.msg().read(new BinaryReader(out.toByteArray()));
 * }</pre>
 *
 * <p>Every method throws {@link CodecException}, and nothing else, for an invalid value or input. The exception
 * contains the path of the invalid property.
 *
 * @param <T> the type
 */
public interface Codec<T> {
    /** Writes {@code value} in TSBuffer's binary form. */
    void write(BinaryWriter out, T value);

    /** Reads a value written by {@link #write} or TSBuffer. */
    T read(BinaryReader in);

    /** Writes {@code value} as JSON. */
    void writeJson(JsonWriter out, T value);

    /** Reads a value written by {@link #writeJson} or TSBuffer. Unknown properties are ignored. */
    T readJson(JsonReader in);
}
