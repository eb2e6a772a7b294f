package io.tsrpc.server;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;

/**
 * A message on its way through a backplane: version, id of the service, id of the connection that does not get it (empty for none), and
 * the message's bytes in TSBuffer's form.
 *
 * @param <M> the message type
 * @param service the message's service
 * @param except the connection that does not get it, or empty
 * @param msg the message
 */
record RoomFrame<M>(MsgService<M> service, String except, M msg) {
    private static final int VERSION = 1;

    /**
     * Encodes it.
     *
     * @throws CodecException if the message is invalid
     */
    byte[] encode(NullChecks nullChecks) {
        BinaryWriter out = new BinaryWriter(nullChecks);
        out.writeVarint(VERSION);
        out.writeVarint(service.id());
        out.writeString(except);
        service.msg().write(out, msg);
        return out.toByteArray();
    }

    /**
     * Decodes a frame.
     *
     * @throws CodecException if it is none, or is of another version, or if its message is not one of this protocol
     */
    static RoomFrame<?> decode(byte[] bytes, ServiceProto proto, Decoding decoding) {
        BinaryReader in = new BinaryReader(bytes, decoding);
        long version = in.readVarint();
        if (version != VERSION) {
            throw CodecException.of("The frame is of version " + version + " instead of " + VERSION);
        }
        long id = in.readVarint();
        if (!(proto.byId(id) instanceof MsgService<?> service)) {
            throw CodecException.of("There is no message with the id " + id);
        }
        return decode(in, service);
    }

    private static <M> RoomFrame<M> decode(BinaryReader in, MsgService<M> service) {
        String except = in.readString();
        return new RoomFrame<>(service, except, in.slice(in.remaining()).readBody(service.msg()));
    }
}
