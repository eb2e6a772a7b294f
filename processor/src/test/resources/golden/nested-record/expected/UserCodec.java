package com.example.nested;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link User}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class UserCodec implements Codec<User> {
    /**
     * The shared instance. It has no state.
     */
    public static final UserCodec INSTANCE = new UserCodec();

    private UserCodec() {
        Generation.check(UserCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, User value) {
        out.writeVarint(0);
    }

    @Override
    public User read(BinaryReader in) {
        in.allocate(16);
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            in.skipProperty(in.readHeader());
        }
        try {
            return new User();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, User value) {
        out.beginObject();
        out.endObject();
    }

    @Override
    public User readJson(JsonReader in) {
        in.allocate(16);
        in.beginObject();
        for (String property = in.nextName(); property != null; property = in.nextName()) {
            in.skipUnknown();
        }
        try {
            return new User();
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }
}
