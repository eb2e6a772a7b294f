package io.tsrpc.client;

import io.tsrpc.ApiReturn;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.engine.FlowFailedException;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ClientInput;
import io.tsrpc.wire.Reply;
import org.jspecify.annotations.Nullable;

/** Decodes the frames of a long connection, after the receive flow. */
final class FrameDecoder {
    private static final Log LOG = Log.of(Topic.CLIENT_RECEIVE);

    private final RepeatedLog unreadable = new RepeatedLog(LOG);
    private final ServiceProto proto;
    private final Decoding decoding;
    private final DataFlows flows;

    FrameDecoder(ServiceProto proto, Decoding decoding, DataFlows flows) {
        this.proto = proto;
        this.decoding = decoding;
        this.flows = flows;
    }

    /**
     * Decodes a frame. Returns null if the flow stopped it or it cannot be decoded. If the flow has thrown at a reply,
     * its call fails. Throws an {@link OutOfMemoryError} alone: the frame may then be a reply.
     */
    @Nullable
    ClientInput decode(Frame frame) {
        try {
            Frame data = flows.receivedOrFail(frame);
            return data == null ? null : read(data);
        } catch (FlowFailedException e) {
            return stopped(frame);
        }
    }

    private @Nullable ClientInput read(Frame data) {
        try {
            return ClientInput.read(proto, decoding, data);
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

    private static @Nullable ClientInput stopped(Frame frame) {
        try {
            long sn = ClientInput.readSn(frame);
            return sn == 0 ? null : new StoppedReply(sn);
        } catch (CodecException e) { // the flow would have made a reply of it
            return null;
        }
    }

    /** A reply at which the receive flow has thrown. */
    private record StoppedReply(long sn) implements Reply {
        @Override
        public <Res> ApiReturn<Res> read(ApiService<?, Res> service) {
            return ApiReturn.failure(CallErrors.stoppedBy("preRecvDataFlow"));
        }
    }
}
