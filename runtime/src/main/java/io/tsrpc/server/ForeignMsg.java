package io.tsrpc.server;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;

/**
 * Messages of other servers, which may have another version of the protocol. One whose service is unknown here goes on to binary clients as
 * it is: they may know it.
 */
final class ForeignMsg {
    private ForeignMsg() {}

    /**
     * Returns a message of another server.
     *
     * @throws CodecException if its service is no message here
     */
    static EncodedMsg<?> of(long serviceId, byte[] body, ServiceProto proto, Decoding decoding) {
        Service service = proto.byId(serviceId);
        if (service == null) {
            return EncodedMsg.received(unknown(serviceId), body, decoding);
        }
        if (service instanceof MsgService<?> known) {
            return EncodedMsg.received(known, body, decoding);
        }
        throw CodecException.of("The service " + service.name() + " is no message");
    }

    /** Whether the service of a message is unknown here. */
    static boolean isUnknown(EncodedMsg<?> msg) {
        return msg.service().msg() == Raw.INSTANCE;
    }

    private static MsgService<byte[]> unknown(long id) {
        if (id < 0 || id > Integer.MAX_VALUE) {
            throw CodecException.of("There is no service with the id " + Long.toUnsignedString(id));
        }
        return MsgService.of((int) id, "unknown/" + id, Raw.INSTANCE);
    }

    /** Bytes of which nothing is known. */
    private static final class Raw implements Codec<byte[]> {
        static final Raw INSTANCE = new Raw();

        @Override
        public void write(BinaryWriter out, byte[] value) {
            out.writeRaw(value, 0, value.length);
        }

        @Override
        public byte[] read(BinaryReader in) {
            return in.readRest();
        }

        @Override
        public void writeJson(JsonWriter out, byte[] value) {
            throw notInJson();
        }

        @Override
        public byte[] readJson(JsonReader in) {
            throw notInJson();
        }

        private static CodecException notInJson() {
            return CodecException.of("A message of an unknown service cannot be told in JSON");
        }
    }
}
