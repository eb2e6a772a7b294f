package com.example.docs;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link Place}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class PlaceCodec implements Codec<Place> {
    /**
     * The only one: it has no state.
     */
    public static final PlaceCodec INSTANCE = new PlaceCodec();

    private PlaceCodec() {
        Generation.check(PlaceCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Place value) {
        long mask = 0x3;
        out.writeVarint(mask);
        out.writeDouble(value.x());
        out.writeDouble(value.y());
    }

    @Override
    public Place read(BinaryReader in) {
        double x = 0;
        double y = 0;
        long mask = in.readMask(2);
        Required.seen((mask & 0x1) != 0, "0");
        Required.seen((mask & 0x2) != 0, "1");
        int at = 0;
        try {
            x = in.readDouble();
            at = 1;
            y = in.readDouble();
        } catch (CodecException e) {
            throw e.at(at);
        }
        try {
            return new Place(x, y);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Place value) {
        out.beginArray();
        out.writeDouble(value.x());
        out.writeDouble(value.y());
        out.endArray();
    }

    @Override
    public Place readJson(JsonReader in) {
        double x = 0;
        double y = 0;
        int seen = 0;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> {
                        x = in.readDouble();
                        seen |= 0x1;
                    }
                    case 1 -> {
                        y = in.readDouble();
                        seen |= 0x2;
                    }
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        Required.seen((seen & 0x1) != 0, "0");
        Required.seen((seen & 0x2) != 0, "1");
        try {
            return new Place(x, y);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }
}
