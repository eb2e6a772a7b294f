package com.example.tuples;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Triple}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class TripleCodec implements Codec<Triple> {
    /**
     * The shared instance. It has no state.
     */
    public static final TripleCodec INSTANCE = new TripleCodec();

    private TripleCodec() {
        Generation.check(TripleCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Triple value) {
        List<Long> ids = Required.property(value.ids(), "0");
        Object any = Required.any(value.any(), true, out.nullChecks(), "1");
        Pair pair = Required.property(value.pair(), "2");
        String label = value.label();
        Double size = Required.property(value.size(), "4").orElse(null);
        long mask = 0x7;
        mask |= label == null ? 0 : 0x8;
        mask |= size == null ? 0 : 0x10;
        out.writeVarint(mask);
        int at = 0;
        try {
            writeIds(out, ids);
            at = 1;
            out.writeAny(any);
            at = 2;
            PairCodec.INSTANCE.write(out, pair);
        } catch (CodecException e) {
            throw e.at(at);
        }
        if (label != null) {
            out.writeString(label);
        }
        if (size != null) {
            out.writeDouble(size);
        }
    }

    @Override
    public Triple read(BinaryReader in) {
        in.allocate(32);
        List<Long> ids = null;
        Object any = null;
        Pair pair = null;
        String label = null;
        Double size = null;
        long mask = in.readMask(5);
        Required.seen((mask & 0x1) != 0, "0");
        Required.seen((mask & 0x2) != 0, "1");
        Required.seen((mask & 0x4) != 0, "2");
        int at = 0;
        try {
            ids = readIds(in);
            at = 1;
            any = in.readAny();
            at = 2;
            pair = PairCodec.INSTANCE.read(in);
            at = 3;
            if ((mask & 0x8) != 0) {
                label = in.readString();
            }
            at = 4;
            if ((mask & 0x10) != 0) {
                size = in.readDouble();
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        any = Required.any(any, true, in.nullChecks(), "1");
        try {
            return new Triple(ids, any, pair, label, Optional.ofNullable(size));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Triple value) {
        List<Long> ids = Required.property(value.ids(), "0");
        Object any = Required.any(value.any(), true, out.nullChecks(), "1");
        Pair pair = Required.property(value.pair(), "2");
        String label = value.label();
        Double size = Required.property(value.size(), "4").orElse(null);
        out.beginArray();
        int at = 0;
        try {
            writeIds(out, ids);
            at = 1;
            out.writeAny(any);
            at = 2;
            PairCodec.INSTANCE.writeJson(out, pair);
        } catch (CodecException e) {
            throw e.at(at);
        }
        if (label != null) {
            out.writeString(label);
        } else if (size != null) {
            out.writeNull();
        }
        if (size != null) {
            out.writeDouble(size);
        }
        out.endArray();
    }

    @Override
    public Triple readJson(JsonReader in) {
        in.allocate(32);
        List<Long> ids = null;
        Object any = null;
        Pair pair = null;
        String label = null;
        Double size = null;
        int seen = 0;
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> ids = readIds(in);
                    case 1 -> {
                        any = in.readAny();
                        seen |= 0x1;
                    }
                    case 2 -> pair = PairCodec.INSTANCE.readJson(in);
                    case 3 -> label = in.readString();
                    case 4 -> size = in.readDouble();
                    default -> in.skipUnknown();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        ids = Required.property(ids, "0");
        any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "1");
        pair = Required.property(pair, "2");
        try {
            return new Triple(ids, any, pair, label, Optional.ofNullable(size));
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    private static void writeIds(BinaryWriter out, List<Long> values) {
        int countMark = out.beginCount(values.size());
        int index = 0;
        try {
            for (Long value : values) {
                out.writeLong(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endCount(countMark, index);
    }

    private static List<Long> readIds(BinaryReader in) {
        int count = in.readCount();
        in.allocate(48 + 28L * count);
        List<Long> values = new ArrayList<>(count);
        try {
            for (int i = 0; i < count; i++) {
                values.add(in.readLong());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }

    private static void writeIds(JsonWriter out, List<Long> values) {
        out.beginArray();
        int index = 0;
        try {
            for (Long value : values) {
                out.writeLong(Required.element(value, "number"));
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
    }

    private static List<Long> readIds(JsonReader in) {
        in.allocate(72);
        in.beginArray();
        List<Long> values = new ArrayList<>();
        try {
            while (in.nextElement()) {
                in.allocate(32);
                values.add(in.readLong());
            }
        } catch (CodecException e) {
            throw e.at(values.size());
        }
        return values;
    }
}
