package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.DataFormat;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.SharedFrame;
import io.tsrpc.wire.Dialect;
import io.tsrpc.wire.ServerOutput;
import java.util.EnumMap;
import java.util.Map;

/**
 * A message for any number of connections. It is encoded once per data format, when the first connection of that format
 * needs it.
 *
 * @param <M> the message type
 */
final class EncodedMsg<M> {
    private final MsgService<M> service;
    private final M msg;
    private final NullChecks nullChecks;

    @GuardedBy("this")
    private final Map<DataFormat, SharedFrame> frames = new EnumMap<>(DataFormat.class);

    EncodedMsg(MsgService<M> service, M msg, NullChecks nullChecks) {
        this.service = service;
        this.msg = msg;
        this.nullChecks = nullChecks;
    }

    MsgService<M> service() {
        return service;
    }

    M msg() {
        return msg;
    }

    /** Returns the frame for connections of a format, and encodes it on first use. Throws what the codec throws. */
    synchronized SharedFrame frame(DataFormat format) {
        SharedFrame frame = frames.get(format);
        if (frame == null) {
            frame = new SharedFrame(ServerOutput.message(new Dialect(format, nullChecks), service, msg));
            frames.put(format, frame);
        }
        return frame;
    }
}
