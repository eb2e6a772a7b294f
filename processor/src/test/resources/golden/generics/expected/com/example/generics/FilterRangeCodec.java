package com.example.generics;

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
 * Writes and reads {@link Filter.Range}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class FilterRangeCodec implements Codec<Filter.Range> {
    /**
     * The only one: it has no state.
     */
    public static final FilterRangeCodec INSTANCE = new FilterRangeCodec();

    private FilterRangeCodec() {
        Generation.check(FilterRangeCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Filter.Range value) {
        Filter.Range more = value.more();
        out.enter();
        long mask = 0x3;
        mask |= more == null ? 0 : 0x4;
        out.writeVarint(mask);
        out.writeInt(value.from());
        out.writeInt(value.to());
        try {
            if (more != null) {
                FilterRangeCodec.INSTANCE.write(out, more);
            }
        } catch (CodecException e) {
            throw e.at(2);
        }
        out.leave();
    }

    @Override
    public Filter.Range read(BinaryReader in) {
        int from = 0;
        int to = 0;
        Filter.Range more = null;
        in.enter();
        long mask = in.readMask(3);
        Required.seen((mask & 0x1) != 0, "0");
        Required.seen((mask & 0x2) != 0, "1");
        int at = 0;
        try {
            from = in.readInt();
            at = 1;
            to = in.readInt();
            at = 2;
            if ((mask & 0x4) != 0) {
                more = FilterRangeCodec.INSTANCE.read(in);
            }
        } catch (CodecException e) {
            throw e.at(at);
        }
        in.leave();
        try {
            return new Filter.Range(from, to, more);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Filter.Range value) {
        Filter.Range more = value.more();
        out.enter();
        out.beginArray();
        out.writeInt(value.from());
        out.writeInt(value.to());
        try {
            if (more != null) {
                FilterRangeCodec.INSTANCE.writeJson(out, more);
            }
        } catch (CodecException e) {
            throw e.at(2);
        }
        out.endArray();
        out.leave();
    }

    @Override
    public Filter.Range readJson(JsonReader in) {
        int from = 0;
        int to = 0;
        Filter.Range more = null;
        int seen = 0;
        in.enter();
        in.beginArray();
        for (int index = 0; in.nextElement(); index++) {
            if (in.readAbsent()) {
                continue;
            }
            try {
                switch (index) {
                    case 0 -> {
                        from = in.readInt();
                        seen |= 0x1;
                    }
                    case 1 -> {
                        to = in.readInt();
                        seen |= 0x2;
                    }
                    case 2 -> more = FilterRangeCodec.INSTANCE.readJson(in);
                    default -> in.skipValue();
                }
            } catch (CodecException e) {
                throw e.at(index);
            }
        }
        in.leave();
        Required.seen((seen & 0x1) != 0, "0");
        Required.seen((seen & 0x2) != 0, "1");
        try {
            return new Filter.Range(from, to, more);
        } catch (RuntimeException e) {
            throw CodecException.of(e);
        }
    }
}
