package io.tsrpc.codec;

/**
 * Writes and reads one type in both data formats. Generated, without state, usable by many threads at once.
 *
 * <pre>{@code
 * BinaryWriter out = new BinaryWriter();
 * ChatProtocol.CHAT.msg().write(out, new MsgChat("k8w", "hello"));
 * MsgChat back = ChatProtocol.CHAT.msg().read(new BinaryReader(out.toByteArray()));
 * }</pre>
 *
 * <p>Every method throws {@link CodecException}, and nothing else, for a value or input that does not fit; the
 * exception names the place.
 *
 * @param <T> the type
 */
public interface Codec<T> {
    /** Writes {@code value} in TSBuffer's binary form. */
    void write(BinaryWriter out, T value);

    /** Reads what {@link #write} or TSBuffer wrote. */
    T read(BinaryReader in);

    /** Writes {@code value} as JSON. */
    void writeJson(JsonWriter out, T value);

    /** Reads what {@link #writeJson} or TSBuffer wrote. Unknown properties are ignored. */
    T readJson(JsonReader in);
}
