package com.example.tags;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonLiterals;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.stub.Generation;
import javax.annotation.processing.Generated;

/**
 * Encodes and decodes {@link Event}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class EventCodec implements Codec<Event> {
    /**
     * The shared instance. It has no state.
     */
    public static final EventCodec INSTANCE = new EventCodec();

    private static final JsonLiterals LITERALS = JsonLiterals.of(1, -1, "Failed");

    private EventCodec() {
        Generation.check(EventCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Event value) {
        out.writeVarint(1);
        if (value instanceof Event.Joined member) {
            out.writeHeader(0x3);
            EventJoinedCodec.INSTANCE.write(out, member);
            return;
        }
        if (value instanceof Event.Left member) {
            out.writeHeader(0x7);
            EventLeftCodec.INSTANCE.write(out, member);
            return;
        }
        if (value instanceof Event.Failed member) {
            out.writeHeader(0xb);
            EventFailedCodec.INSTANCE.write(out, member);
            return;
        }
        throw CodecException.of("The value is not a member of Event.");
    }

    @Override
    public Event read(BinaryReader in) {
        Event value = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case 0 -> value = EventJoinedCodec.INSTANCE.read(in);
                case 1 -> value = EventLeftCodec.INSTANCE.read(in);
                case 2 -> value = EventFailedCodec.INSTANCE.read(in);
                default -> in.skip(header);
            }
        }
        if (value == null) {
            throw CodecException.of("There is no known member of Event.");
        }
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, Event value) {
        if (value instanceof Event.Joined member) {
            EventJoinedCodec.INSTANCE.writeJson(out, member);
            return;
        }
        if (value instanceof Event.Left member) {
            EventLeftCodec.INSTANCE.writeJson(out, member);
            return;
        }
        if (value instanceof Event.Failed member) {
            EventFailedCodec.INSTANCE.writeJson(out, member);
            return;
        }
        throw CodecException.of("The value is not a member of Event.");
    }

    @Override
    public Event readJson(JsonReader in) {
        return switch (in.peekLiteral("code", LITERALS)) {
            case 0 -> EventJoinedCodec.INSTANCE.readJson(in);
            case 1 -> EventLeftCodec.INSTANCE.readJson(in);
            case 2 -> EventFailedCodec.INSTANCE.readJson(in);
            default -> throw noMember(in);
        };
    }

    private static CodecException noMember(JsonReader in) {
        return in.noMember("code", LITERALS);
    }
}
