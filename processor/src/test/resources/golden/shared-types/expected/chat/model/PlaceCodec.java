package chat.model;

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
 * Encodes and decodes {@link Place}.
 */
@Generated("io.tsrpc.processor.TsrpcProcessor")
public final class PlaceCodec implements Codec<Place> {
    /**
     * The shared instance. It has no state.
     */
    public static final PlaceCodec INSTANCE = new PlaceCodec();

    private static final JsonNames NAMES = JsonNames.of("x", "y");

    /**
     * The protocols root whose services send the type.
     */
    static final String ROOT = "chat.protocols";

    private PlaceCodec() {
        Generation.check(PlaceCodec.class, 1);
    }

    @Override
    public void write(BinaryWriter out, Place value) {
        out.writeVarint(2);
        out.writeHeader(0x29);
        out.writeInt(value.x());
        out.writeHeader(0x2d);
        out.writeInt(value.y());
    }

    @Override
    public Place read(BinaryReader in) {
        in.allocate(24);
        int x = 0;
        int y = 0;
        int seen = 0;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            try {
                switch (header >>> 2) {
                    case 10 -> {
                        x = in.readInt();
                        seen |= 0x1;
                    }
                    case 11 -> {
                        y = in.readInt();
                        seen |= 0x2;
                    }
                    default -> in.skipProperty(header);
                }
            } catch (CodecException e) {
                throw e.at(property(header >>> 2));
            }
        }
        Required.seen((seen & 0x1) != 0, "x");
        Required.seen((seen & 0x2) != 0, "y");
        try {
            return new Place(x, y);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    @Override
    public void writeJson(JsonWriter out, Place value) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeInt(value.x());
        out.name(NAMES, 1);
        out.writeInt(value.y());
        out.endObject();
    }

    @Override
    public Place readJson(JsonReader in) {
        in.allocate(24);
        int x = 0;
        int y = 0;
        int seen = 0;
        in.beginObject();
        for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
            try {
                switch (property) {
                    case 0 -> {
                        x = in.readInt();
                        seen |= 0x1;
                    }
                    case 1 -> {
                        y = in.readInt();
                        seen |= 0x2;
                    }
                }
            } catch (CodecException e) {
                throw e.at(NAMES.name(property));
            }
        }
        Required.seen((seen & 0x1) != 0, "x");
        Required.seen((seen & 0x2) != 0, "y");
        try {
            return new Place(x, y);
        } catch (Exception e) {
            throw CodecException.of(e);
        }
    }

    /**
     * Returns the name of the property with this block id, for error messages.
     */
    private static String property(int block) {
        return switch (block) {
            case 10 -> "x";
            case 11 -> "y";
            default -> "#" + block;
        };
    }
}
