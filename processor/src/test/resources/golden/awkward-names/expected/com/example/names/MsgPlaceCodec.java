package com.example.names;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Writes and reads {@link MsgPlace}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgPlaceCodec implements Codec<MsgPlace> {
    /**
     * The only one: it has no state.
     */
    public static final MsgPlaceCodec INSTANCE = new MsgPlaceCodec();

    private static final JsonNames NAMES = JsonNames.of("place");

    private MsgPlaceCodec() {
        Generation.check(MsgPlaceCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgPlace value) {
        MsgPlace.Place place = Required.property(value.place(), "place");
        out.writeVarint(1);
        try {
            out.writeHeader(0x28);
            int placeMark = out.beginBlock();
            MsgPlacePlaceCodec.INSTANCE.write(out, place);
            out.endBlock(placeMark);
        } catch (CodecException e) {
            throw e.at("place");
        }
    }

    @Override
    public MsgPlace read(BinaryReader in) {
        MsgPlace.Place place = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        in.skipPrefix();
                        place = MsgPlacePlaceCodec.INSTANCE.read(in);
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        place = Required.property(place, "place");
        try {
            return new MsgPlace(place);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgPlace value) {
        MsgPlace.Place place = Required.property(value.place(), "place");
        out.beginObject();
        try {
            out.name(NAMES, 0);
            MsgPlacePlaceCodec.INSTANCE.writeJson(out, place);
        } catch (CodecException e) {
            throw e.at("place");
        }
        out.endObject();
    }

    @Override
    public MsgPlace readJson(JsonReader in) {
        MsgPlace.Place place = null;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> place = MsgPlacePlaceCodec.INSTANCE.readJson(in);
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        place = Required.property(place, "place");
        try {
            return new MsgPlace(place);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    /**
     * The name of the property in a block, for errors.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "place";
            default -> "#" + block;
        };
    }
}
