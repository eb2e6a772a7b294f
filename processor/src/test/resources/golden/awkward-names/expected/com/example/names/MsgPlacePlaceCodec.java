package com.example.names;

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
 * Writes and reads {@link MsgPlace.Place}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgPlacePlaceCodec implements Codec<MsgPlace.Place> {
    /**
     * The only one: it has no state.
     */
    public static final MsgPlacePlaceCodec INSTANCE = new MsgPlacePlaceCodec();

    private MsgPlacePlaceCodec() {
        Generation.check(MsgPlacePlaceCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter theOut, MsgPlace.Place value) {
        String at = Required.property(value.at(), "4");
        Long e = value.e();
        long theMask = 0x1f;
        theMask |= e == null ? 0 : 0x20;
        theOut.writeVarint(theMask);
        int theAt = 0;
        try {
            theOut.writeLong(value.in());
            theAt = 1;
            theOut.writeLong(value.out());
            theAt = 2;
            theOut.writeLong(value.mask());
            theOut.writeInt(value.index());
            theOut.writeString(at);
            theAt = 5;
            if (e != null) {
                theOut.writeLong(e);
            }
        } catch (CodecException theE) {
            throw theE.at(theAt);
        }
    }

    @Override
    public MsgPlace.Place read(BinaryReader theIn) {
        long in = 0;
        long out = 0;
        long mask = 0;
        int index = 0;
        String at = null;
        Long e = null;
        long theMask = theIn.readMask(6);
        Required.seen((theMask & 0x1) != 0, "0");
        Required.seen((theMask & 0x2) != 0, "1");
        Required.seen((theMask & 0x4) != 0, "2");
        Required.seen((theMask & 0x8) != 0, "3");
        Required.seen((theMask & 0x10) != 0, "4");
        int theAt = 0;
        try {
            in = theIn.readLong();
            theAt = 1;
            out = theIn.readLong();
            theAt = 2;
            mask = theIn.readLong();
            theAt = 3;
            index = theIn.readInt();
            theAt = 4;
            at = theIn.readString();
            theAt = 5;
            if ((theMask & 0x20) != 0) {
                e = theIn.readLong();
            }
        } catch (CodecException theE) {
            throw theE.at(theAt);
        }
        try {
            return new MsgPlace.Place(in, out, mask, index, at, e);
        } catch (RuntimeException theE) {
            throw CodecException.of(theE);
        }
    }

    @Override
    public void writeJson(JsonWriter theOut, MsgPlace.Place value) {
        String at = Required.property(value.at(), "4");
        Long e = value.e();
        theOut.beginArray();
        int theAt = 0;
        try {
            theOut.writeLong(value.in());
            theAt = 1;
            theOut.writeLong(value.out());
            theAt = 2;
            theOut.writeLong(value.mask());
            theOut.writeInt(value.index());
            theOut.writeString(at);
            theAt = 5;
            if (e != null) {
                theOut.writeLong(e);
            }
        } catch (CodecException theE) {
            throw theE.at(theAt);
        }
        theOut.endArray();
    }

    @Override
    public MsgPlace.Place readJson(JsonReader theIn) {
        long in = 0;
        long out = 0;
        long mask = 0;
        int index = 0;
        String at = null;
        Long e = null;
        int seen = 0;
        theIn.beginArray();
        for (int theIndex = 0; theIn.nextElement(); theIndex++) {
            if (theIn.readAbsent()) {
                continue;
            }
            try {
                switch (theIndex) {
                    case 0 -> {
                        in = theIn.readLong();
                        seen |= 0x1;
                    }
                    case 1 -> {
                        out = theIn.readLong();
                        seen |= 0x2;
                    }
                    case 2 -> {
                        mask = theIn.readLong();
                        seen |= 0x4;
                    }
                    case 3 -> {
                        index = theIn.readInt();
                        seen |= 0x8;
                    }
                    case 4 -> at = theIn.readString();
                    case 5 -> e = theIn.readLong();
                    default -> theIn.skipValue();
                }
            } catch (CodecException theE) {
                throw theE.at(theIndex);
            }
        }
        Required.seen((seen & 0x1) != 0, "0");
        Required.seen((seen & 0x2) != 0, "1");
        Required.seen((seen & 0x4) != 0, "2");
        Required.seen((seen & 0x8) != 0, "3");
        at = Required.property(at, "4");
        try {
            return new MsgPlace.Place(in, out, mask, index, at, e);
        } catch (RuntimeException theE) {
            throw CodecException.of(theE);
        }
    }
}
