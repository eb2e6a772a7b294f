package io.tsrpc.wire;

import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a client's frame in one pass, if its name determines the service before the serial number is parsed. Does not
 * report errors: it returns null for an invalid or unusual frame.
 */
final class UsualInput {
    private UsualInput() {}

    /** Decodes a frame. Returns null if the frame must be parsed in two passes. */
    static @Nullable ServerInput read(ServiceProto proto, Decoding decoding, byte[] text) {
        try {
            JsonReader in = new JsonReader(text, decoding);
            in.beginArray();
            if (!in.nextElement()) {
                return null;
            }
            String name = in.readString();
            ApiService<?, ?> api = proto.api(name);
            MsgService<?> msg = proto.msg(name);
            if (!in.nextElement()) {
                return null;
            }
            if (api != null && (msg == null || !FrameEnd.isAfterBody(text))) {
                return call(api, in);
            }
            return msg == null ? null : message(msg, in);
        } catch (Throwable e) { // thrown by a codec, possibly the user's
            return null;
        }
    }

    private static <Req, Res> @Nullable ServerInput call(ApiService<Req, Res> api, JsonReader in) {
        Req req = api.req().readJson(in);
        if (!in.nextElement()) {
            return null;
        }
        Sn sn = Sn.ofJson(in.readAny());
        return FrameEnd.isReached(in) ? new ServerInput.Api<>(api, req, sn) : null;
    }

    private static <M> @Nullable ServerInput message(MsgService<M> service, JsonReader in) {
        int available = in.available();
        M msg = service.msg().readJson(in);
        return FrameEnd.isReached(in) ? new ServerInput.Msg<>(service, msg, available - in.available()) : null;
    }
}
