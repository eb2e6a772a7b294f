package io.tsrpc.it.types;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.it.types.protocols.TypesProtocol;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import java.util.List;

/**
 * A message of the contract that has every type.
 *
 * @param schema its id among the types of the service proto
 */
public record Message<T extends Record>(String schema, Class<T> type, Codec<T> codec) {
    /** All of them. */
    public static List<Message<?>> all() {
        return TypesProtocol.PROTO.services().stream()
                .<Message<?>>map(Message::of)
                .toList();
    }

    /** One of them. */
    @SuppressWarnings("unchecked") // it is the one of that class
    public static <T extends Record> Message<T> of(Class<T> type) {
        return (Message<T>) all().stream()
                .filter(message -> message.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static Message<?> of(Service service) {
        String name = "Msg" + service.name();
        try {
            return of(name, Class.forName(TypesProtocol.class.getPackageName() + "." + name), (MsgService<?>) service);
        } catch (ClassNotFoundException e) {
            throw new LinkageError("A message is a class: " + name, e);
        }
    }

    @SuppressWarnings("unchecked") // the processor made the codec for the class
    private static <T extends Record> Message<T> of(String name, Class<?> type, MsgService<?> service) {
        return new Message<>(name + "/" + name, (Class<T>) type, (Codec<T>) service.msg());
    }

    /** In binary. */
    public byte[] toBinary(T value) {
        BinaryWriter out = new BinaryWriter();
        codec.write(out, value);
        return out.toByteArray();
    }

    /** From binary, which has to be used up. */
    public T fromBinary(byte[] bytes) {
        BinaryReader in = new BinaryReader(bytes);
        T value = in.readBody(codec);
        if (in.remaining() > 0) {
            throw CodecException.of(in.remaining() + " bytes are left");
        }
        return value;
    }

    /** In JSON. */
    public String toJson(T value) {
        JsonWriter out = new JsonWriter();
        codec.writeJson(out, value);
        return out.toString();
    }

    /** From JSON. */
    public T fromJson(String text) {
        JsonReader in = new JsonReader(text);
        T value = codec.readJson(in);
        in.expectEnd();
        return value;
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
