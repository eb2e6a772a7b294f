package com.example.nulls;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes {@link Pair}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class PairCodec implements Codec<Pair> {
    /**
     * The shared instance. It has no state.
     */
    public static final PairCodec INSTANCE = new PairCodec();

    private PairCodec() {
        Generation.check(PairCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Pair value) {
        String first = value.first();
        Integer second = value.second();
        long mask = 0x1;
        mask |= second == null ? 0 : 0x2;
        out.writeVarint(mask);
        try {
            writeFirstOrNull(out, first);
        } catch (CodecException e) {
            throw e.at(0);
        }
        if (second != null) {
            out.writeInt(second);
        }
    }

    @Override
    public Pair read(BinaryReader in) {
        in.allocate(24);
        String first = null;
        Integer second = null;
        long mask = in.readMask(2);
        Required.orNull((mask & 0x1) != 0, in.nullChecks(), "0");
        int at = 0;
        try {
            if ((mask & 0x1) != 0) {
                first = readFirstOrNull(in);
            }
            at = 1;
            if ((mask & 0x2) != 0) {
                second = in.readInt();
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        try {
            return new Pair(first, second);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Pair value) {
        String first = value.first();
        Integer second = value.second();
        out.beginArray();
        try {
            writeFirstOrNull(out, first);
        } catch (CodecException e) {
            throw e.at(0);
        }
        if (second != null) {
            out.writeInt(second);
        }
        out.endArray();
    }

    @Override
    public Pair readJson(JsonReader in) {
        in.allocate(24);
        String first = null;
        Integer second = null;
        int seen = 0;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> {
                        first = readFirstOrNull(in);
                        seen |= 0x1;
                    }
                    case 1 -> second = in.readInt();
                    default -> in.skipUnknown();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        Required.orNull((seen & 0x1) != 0, in.nullChecks(), "0");
        try {
            return new Pair(first, second);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    private static void writeFirstOrNull(BinaryWriter out, @Nullable String value) {
        out.writeVarint(1);
        if (value == null) {
            out.writeHeader(0x4);
        } else {
            out.writeHeader(0x0);
            out.writeString(value);
        }
    }

    private static @Nullable String readFirstOrNull(BinaryReader in) {
        String value = null;
        boolean known = false;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> {
                    value = in.readString();
                    known = true;
                }
                case 1 -> {
                    value = null;
                    known = true;
                }
                default -> in.skip(header);
            }
        }
        Required.member(known, in.nullChecks());
        return value;
    }

    private static void writeFirstOrNull(JsonWriter out, @Nullable String value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    private static @Nullable String readFirstOrNull(JsonReader in) {
        return in.readNull() ? null : in.readString();
    }
}
