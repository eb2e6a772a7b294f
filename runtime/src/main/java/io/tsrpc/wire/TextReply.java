package io.tsrpc.wire;

import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON frame from a server: <code>["Name", {isSucc, res or err}, sn]</code> (a reply) and {@code ["Name", msg]} (a
 * message) on a long connection, only the result object over HTTP. The presence of a serial number after the body
 * decides what the body is, so unusual frames are parsed twice.
 *
 * @param sn the serial number; 0 for a message
 * @param text the whole frame
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TextReply(String name, long sn, Decoding decoding, byte[] text) implements Reply {
    static ClientInput read(ServiceProto proto, Decoding decoding, byte[] text) {
        ClientInput usual = UsualReply.read(proto, decoding, text);
        return usual == null ? readClosely(proto, decoding, text) : usual;
    }

    static ClientInput readClosely(ServiceProto proto, Decoding decoding, byte[] text) {
        TextReply output = parse(decoding, text);
        return output.sn > 0 ? output : output.message(proto.msg(output.name));
    }

    static <Res> ApiReturn<Res> readHttp(Function<JsonReader, Res> res, Decoding decoding, byte[] text) {
        JsonReader in = new JsonReader(text, decoding);
        ApiReturn<Res> ret = readReturn(in, res);
        in.expectEnd();
        return ret;
    }

    static TsrpcError readHttpRefusal(Decoding decoding, byte[] text) {
        Function<JsonReader, Object> none = in -> {
            throw malformed();
        };
        if (readHttp(none, decoding, text) instanceof ApiReturn.Failure<Object> failure) {
            return failure.err();
        }
        throw malformed();
    }

    /** Parses a whole frame, but does not decode its body. */
    static TextReply parse(Decoding decoding, byte[] text) {
        JsonReader in = new JsonReader(text);
        String name = null;
        long sn = 0;
        int parts = 0;
        if (!in.kind().equals("Array")) {
            throw malformed();
        }
        in.beginArray();
        for (; in.nextElement(); parts++) {
            switch (parts) {
                case 0 -> name = in.readString();
                case 1 -> in.skipAnyDepth(); // the body alone is at fault: whose reply it is comes behind it
                case 2 -> sn = sn(in.readAny());
                default -> in.skipValue();
            }
        }
        in.expectEnd();
        if (name == null || parts < 2) {
            throw malformed();
        }
        return new TextReply(name, sn, decoding, text);
    }

    /** As in TSRPC, a frame whose serial number is falsy in JavaScript is a message. */
    private static long sn(@Nullable Object value) {
        if (value instanceof Long number && number >= 0) {
            return number;
        }
        if (value == null || value.equals(false) || value.equals("")) {
            return 0;
        }
        throw malformed();
    }

    private static CodecException malformed() {
        return CodecException.of("Invalid server output format");
    }

    private ClientInput message(@Nullable MsgService<?> service) {
        if (service == null) {
            throw CodecException.of("Invalid service name: " + name + " (from ServerOutputData)");
        }
        return decodeMessage(service);
    }

    private <M> ClientInput decodeMessage(MsgService<M> service) {
        JsonReader in = atBody();
        int available = in.available();
        M msg = service.msg().readJson(in);
        return new ClientInput.Msg<>(service, msg, available - in.available());
    }

    @Override
    public <Res> ApiReturn<Res> read(ApiService<?, Res> service) {
        if (!name.equals(service.name())) {
            throw CodecException.of("Invalid service name: " + name + " (from ServerOutputData)");
        }
        return readReturn(atBody(), service.res()::readJson);
    }

    private JsonReader atBody() {
        JsonReader in = new JsonReader(text, decoding);
        in.beginArray();
        in.nextElement();
        in.skipValue();
        in.nextElement();
        return in;
    }

    static <Res> ApiReturn<Res> readReturn(JsonReader in, Function<JsonReader, Res> readRes) {
        boolean isSucc = false;
        Res res = null;
        TsrpcError err = null;
        in.beginObject();
        String property;
        while ((property = in.nextName()) != null) {
            switch (property) {
                case "isSucc" -> isSucc = in.readBoolean();
                case "res" -> res = readRes.apply(in);
                case "err" -> err = ErrorData.readJson(in);
                default -> in.skipValue();
            }
        }
        if (isSucc && res != null) {
            return ApiReturn.success(res);
        }
        if (!isSucc && err != null) {
            return ApiReturn.failure(err);
        }
        throw malformed();
    }
}
