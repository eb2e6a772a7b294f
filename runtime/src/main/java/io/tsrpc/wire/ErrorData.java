package io.tsrpc.wire;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes a {@link TsrpcError}: message (property 0), type (1, an enum), code (2, a union of string and
 * int), and every other field as an index entry of type any.
 */
public final class ErrorData {
    private static final int MESSAGE = 0x28;
    private static final int TYPE = 0x2D;
    private static final int CODE = 0x33;
    private static final int TEXT_CODE = 0x00;
    private static final int INT_CODE = 0x05;
    private static final int EXTRA = 0x00;
    /** The index is the id on the wire. */
    private static final List<TsrpcErrorType> TYPES = List.of(
            TsrpcErrorType.NETWORK_ERROR,
            TsrpcErrorType.SERVER_ERROR,
            TsrpcErrorType.CLIENT_ERROR,
            TsrpcErrorType.API_ERROR);

    private static final JsonNames NAMES = JsonNames.of("message", "type", "code");

    private ErrorData() {}

    /** Writes an error. */
    public static void write(BinaryWriter out, TsrpcError error) {
        ErrorCode code = error.code();
        out.writeVarint(2 + (code == null ? 0 : 1) + error.extra().size());
        out.writeHeader(MESSAGE);
        out.writeString(error.message());
        out.writeHeader(TYPE);
        out.writeVarint(TYPES.indexOf(error.type()));
        if (code != null) {
            out.writeHeader(CODE);
            writeCode(out, code);
        }
        for (Map.Entry<String, Object> field : error.extra().entrySet()) {
            out.writeHeader(EXTRA);
            out.writeString(field.getKey());
            out.writeAny(field.getValue());
        }
    }

    private static void writeCode(BinaryWriter out, ErrorCode code) {
        out.writeVarint(1);
        if (code instanceof ErrorCode.Text text) {
            out.writeHeader(TEXT_CODE);
            out.writeString(text.value());
        } else {
            out.writeHeader(INT_CODE);
            out.writeLong(((ErrorCode.Int) code).value());
        }
    }

    /** Reads an error. */
    public static TsrpcError read(BinaryReader in) {
        String message = null;
        TsrpcErrorType type = null;
        ErrorCode code = null;
        Map<String, Object> extra = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case MESSAGE >>> 2 -> message = in.readString();
                case TYPE >>> 2 -> type = type(in);
                case CODE >>> 2 -> code = readCode(in);
                case EXTRA -> put(extra, in.readString(), in.readAny());
                default -> in.skip(header);
            }
        }
        return error(message, type, code, extra);
    }

    private static TsrpcErrorType type(BinaryReader in) {
        long id = in.readVarint();
        if (id < 0 || id >= TYPES.size()) {
            throw in.unexpectedEnum(id);
        }
        return TYPES.get((int) id);
    }

    private static @Nullable ErrorCode readCode(BinaryReader in) {
        ErrorCode code = null;
        for (int members = in.readCount(); members > 0; members--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case TEXT_CODE >>> 2 -> code = ErrorCode.of(in.readString());
                case INT_CODE >>> 2 -> code = ErrorCode.of(in.readLong());
                default -> in.skip(header);
            }
        }
        return code;
    }

    static void writeJson(JsonWriter out, TsrpcError error) {
        out.beginObject();
        out.name(NAMES, 0);
        out.writeString(error.message());
        out.name(NAMES, 1);
        out.writeString(error.type().wireName());
        if (error.code() instanceof ErrorCode.Text text) {
            out.name(NAMES, 2);
            out.writeString(text.value());
        } else if (error.code() instanceof ErrorCode.Int number) {
            out.name(NAMES, 2);
            out.writeLong(number.value());
        }
        for (Map.Entry<String, Object> field : error.extra().entrySet()) {
            out.key(field.getKey());
            out.writeAny(field.getValue());
        }
        out.endObject();
    }

    static TsrpcError readJson(JsonReader in) {
        String message = null;
        TsrpcErrorType type = null;
        ErrorCode code = null;
        Map<String, Object> extra = new LinkedHashMap<>();
        in.beginObject();
        String name;
        while ((name = in.nextName()) != null) {
            Object value = in.readAny();
            switch (name) {
                case "message" -> message = String.valueOf(value);
                case "type" -> type = type(value);
                case "code" -> code = code(value);
                default -> put(extra, name, value);
            }
        }
        return error(message, type, code, extra);
    }

    private static @Nullable TsrpcErrorType type(@Nullable Object name) {
        for (TsrpcErrorType type : TYPES) {
            if (type.wireName().equals(name)) {
                return type;
            }
        }
        return null;
    }

    private static @Nullable ErrorCode code(@Nullable Object value) {
        if (value instanceof String text) {
            return ErrorCode.of(text);
        }
        return value instanceof Long number ? ErrorCode.of(number) : null;
    }

    /** Omits fields without a value. TSRPC may send {@code code: null} as an extra field. */
    private static void put(Map<String, Object> extra, String name, @Nullable Object value) {
        if (value != null && !name.equals("code")) {
            extra.put(name, value);
        }
    }

    private static TsrpcError error(
            @Nullable String message,
            @Nullable TsrpcErrorType type,
            @Nullable ErrorCode code,
            Map<String, Object> extra) {
        if (message == null) {
            throw CodecException.missing("message");
        }
        return new TsrpcError(message, type == null ? TsrpcErrorType.API_ERROR : type, code, extra);
    }
}
