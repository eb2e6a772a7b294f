package com.example.rest;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.MapKeys;
import io.tsrpc.codec.Required;
import io.tsrpc.stub.Generation;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link MsgEvent.Counts}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class MsgEventCountsCodec implements Codec<MsgEvent.Counts> {
    /**
     * The shared instance. It has no state.
     */
    public static final MsgEventCountsCodec INSTANCE = new MsgEventCountsCodec();

    private static final JsonNames NAMES = JsonNames.of("total");

    private MsgEventCountsCodec() {
        Generation.check(MsgEventCountsCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, MsgEvent.Counts value) {
        Map<String, Integer> more = Required.property(value.more(), "more");
        long moreMark = out.beginMap(1 + more.size());
        out.writeHeader(0x29);
        out.writeInt(value.total());
        out.endMap(moreMark, 1 + writeMore(out, more), more);
    }

    @Override
    public MsgEvent.Counts read(BinaryReader in) {
        in.allocate(136);
        int total = 0;
        Map<String, Integer> more = new LinkedHashMap<>();
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            if (header >>> 2 == 0) {
                readMore(in, more);
                continue;
            }
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        total = in.readInt();
                        seen |= 0x1;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "total");
        try {
            return new MsgEvent.Counts(total, more);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, MsgEvent.Counts value) {
        Map<String, Integer> more = Required.property(value.more(), "more");
        out.beginObject();
        out.name(NAMES, 0);
        out.writeInt(value.total());
        writeMore(out, more);
        out.endObject();
    }

    @Override
    public MsgEvent.Counts readJson(JsonReader in) {
        in.allocate(136);
        int total = 0;
        Map<String, Integer> more = new LinkedHashMap<>();
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1, key -> readMore(in, key, more));
                property >= 0;
                property = in.nextProperty(NAMES, property, key -> readMore(in, key, more))) {
            try {
                switch (property) {
                    case 0 -> {
                        total = in.readInt();
                        seen |= 0x1;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "total");
        try {
            return new MsgEvent.Counts(total, more);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "total";
            default -> "#" + block;
        };
    }

    private static int writeMore(BinaryWriter out, Map<String, Integer> values) {
        int count = 0;
        for (Map.Entry<String, Integer> entry : values.entrySet()) {
            String key = NAMES.checkOther(MapKeys.text(entry.getKey()));
            Integer value = Required.entry(entry.getValue(), key, "number");
            out.writeHeader(0x1);
            out.writeString(key);
            out.writeInt(value);
            count++;
        }
        return count;
    }

    private static void readMore(BinaryReader in, Map<String, Integer> values) {
        String key = in.readString();
        try {
            in.allocate(128);
            Integer value = in.readInt();
            if (!NAMES.contains(key)) {
                values.put(key, value);
            }
        } catch (CodecException e) {
            throw e.at(key);
        }
    }

    private static void writeMore(JsonWriter out, Map<String, Integer> values) {
        for (Map.Entry<String, Integer> entry : values.entrySet()) {
            String key = NAMES.checkOther(MapKeys.text(entry.getKey()));
            Integer value = Required.entry(entry.getValue(), key, "number");
            out.key(key);
            out.writeInt(value);
        }
    }

    private static void readMore(JsonReader in, String key, Map<String, Integer> values) {
        try {
            in.allocate(128);
            values.put(key, in.readInt());
        } catch (CodecException e) {
            throw e.at(key);
        }
    }
}
