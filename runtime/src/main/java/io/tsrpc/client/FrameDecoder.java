package io.tsrpc.client;

import io.tsrpc.codec.Decoding;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ClientInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes the frames of a long connection, after the receive flow. */
final class FrameDecoder {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.client.receive");

    private final ServiceProto proto;
    private final Decoding decoding;
    private final DataFlows flows;

    FrameDecoder(ServiceProto proto, Decoding decoding, DataFlows flows) {
        this.proto = proto;
        this.decoding = decoding;
        this.flows = flows;
    }

    /** Decodes a frame. Returns null if the flow stopped it or it cannot be decoded. Throws nothing. */
    @Nullable
    ClientInput decode(Frame frame) {
        Frame data = flows.received(frame);
        if (data == null) {
            return null;
        }
        try {
            return ClientInput.read(proto, decoding, data);
        } catch (Throwable e) { // a user's codec may throw anything; other frames must still be processed
            LOG.warn(
                    "A frame of the server is ignored: the protocol {} of this client cannot read it; the server may have another version",
                    proto.name(),
                    e);
            return null;
        }
    }
}
