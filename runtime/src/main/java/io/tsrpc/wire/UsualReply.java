package io.tsrpc.wire;

import io.tsrpc.ApiReturn;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON reply whose end looks usual. The frame is parsed in one pass, when the reply is decoded; only an unusual frame
 * is parsed again.
 *
 * @param body positioned at the body, which can be read once
 * @param text the whole frame
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record UsualReply(String name, long sn, Decoding decoding, JsonReader body, byte[] text) implements Reply {
    /** Decodes a frame. Returns null if the frame must be parsed in two passes. */
    static @Nullable ClientInput read(ServiceProto proto, Decoding decoding, byte[] text) {
        try {
            JsonReader in = new JsonReader(text, decoding);
            in.beginArray();
            if (!in.nextElement()) {
                return null;
            }
            String name = in.readString();
            if (!in.nextElement()) {
                return null;
            }
            long sn = FrameEnd.sn(text);
            if (sn > 0) {
                return new UsualReply(name, sn, decoding, in, text);
            }
            MsgService<?> msg = proto.msg(name);
            return msg != null && FrameEnd.isAfterBody(text) ? message(msg, in) : null;
        } catch (RuntimeException e) { // thrown by a codec, possibly the user's
            return null;
        }
    }

    private static <M> @Nullable ClientInput message(MsgService<M> service, JsonReader in) {
        int available = in.available();
        M msg = service.msg().readJson(in);
        return FrameEnd.isReached(in) ? new ClientInput.Msg<>(service, msg, available - in.available()) : null;
    }

    @Override
    public <Res> ApiReturn<Res> read(ApiService<?, Res> service) {
        Optional<ApiReturn<Res>> usual = name.equals(service.name()) ? readUsual(service) : Optional.empty();
        return usual.orElseGet(() -> checked().read(service));
    }

    private <Res> Optional<ApiReturn<Res>> readUsual(ApiService<?, Res> service) {
        try {
            ApiReturn<Res> ret = TextReply.readReturn(body, service.res()::readJson);
            boolean isMine = body.nextElement() && body.readLong() == sn && FrameEnd.isReached(body);
            return isMine ? Optional.of(ret) : Optional.empty();
        } catch (RuntimeException e) { // thrown by a codec, possibly the user's
            return Optional.empty();
        }
    }

    private TextReply checked() {
        TextReply checked;
        try {
            checked = TextReply.parse(decoding, text);
        } catch (CodecException e) {
            throw new MalformedFrameException(e);
        }
        if (checked.sn() != sn) {
            throw new MalformedFrameException(CodecException.of("Several serial numbers"));
        }
        return checked;
    }
}
