package io.tsrpc.client;

import io.tsrpc.codec.NullChecks;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ClientInput;
import org.jspecify.annotations.Nullable;

/** Decodes the frames of a long connection, after the receive flow. */
final class FrameDecoder {
    private static final Log LOG = Log.of(Topic.CLIENT_RECEIVE);

    private final RepeatedLog unreadable = new RepeatedLog(LOG);
    private final ServiceProto proto;
    private final NullChecks nullChecks;
    private final DataFlows flows;

    FrameDecoder(ServiceProto proto, NullChecks nullChecks, DataFlows flows) {
        this.proto = proto;
        this.nullChecks = nullChecks;
        this.flows = flows;
    }

    /**
     * Decodes a frame. Returns null if the flow stopped it or it cannot be decoded. Throws an {@link OutOfMemoryError}
     * alone: the frame may then be a reply.
     */
    @Nullable
    ClientInput decode(Frame frame) {
        Frame data = flows.received(frame);
        if (data == null) {
            return null;
        }
        try {
            return ClientInput.read(proto, nullChecks, data);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) { // a user's codec may throw anything; other frames must still be processed
            unreadable.warnOfInput(
                    e,
                    "A frame of the server is ignored, because the protocol {} of this client cannot read it (the server may have another version)",
                    proto.name());
            return null;
        }
    }
}
