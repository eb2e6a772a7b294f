package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.DataFormat;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.SharedFrame;
import io.tsrpc.wire.Dialect;
import io.tsrpc.wire.ServerOutput;
import org.jspecify.annotations.Nullable;

/**
 * A message for any number of connections. It is encoded once per data format, when the first connection of that format
 * needs it. One that has come from another server goes on in binary as it is, and is decoded when somebody needs more.
 *
 * @param <M> the message type
 */
final class EncodedMsg<M> {
    private final MsgService<M> service;
    private final NullChecks nullChecks;
    private final @Nullable Decoding decoding;

    @GuardedBy("this")
    private @Nullable M msg;

    /** The message in TSBuffer's form. */
    @GuardedBy("this")
    private byte @Nullable [] body;

    /** Why the body cannot be decoded, once that was tried in vain. */
    @GuardedBy("this")
    private @Nullable CodecException unreadable;

    @GuardedBy("this")
    private final FormatFrames frames = new FormatFrames();

    private EncodedMsg(
            MsgService<M> service,
            @Nullable M msg,
            byte @Nullable [] body,
            NullChecks nullChecks,
            @Nullable Decoding decoding) {
        this.service = service;
        this.msg = msg;
        this.body = body;
        this.nullChecks = nullChecks;
        this.decoding = decoding;
    }

    /** Creates one of this server. */
    static <M> EncodedMsg<M> of(MsgService<M> service, M msg, NullChecks nullChecks) {
        return new EncodedMsg<>(service, msg, null, nullChecks, null);
    }

    /** Creates one of another server. */
    static <M> EncodedMsg<M> received(MsgService<M> service, byte[] body, Decoding decoding) {
        return new EncodedMsg<>(service, null, body, decoding.nullChecks(), decoding);
    }

    MsgService<M> service() {
        return service;
    }

    /**
     * The message.
     *
     * @throws CodecException if it has come from another server, and is invalid here
     */
    synchronized M msg() {
        if (unreadable != null) {
            throw unreadable;
        }
        if (msg == null) {
            try {
                msg = new BinaryReader(requireNonNull(body, "body"), requireNonNull(decoding, "decoding"))
                        .readBody(service.msg());
            } catch (CodecException e) {
                unreadable = e;
                throw e;
            }
        }
        return msg;
    }

    /** The message in TSBuffer's form, for other servers. Throws what the codec throws. */
    synchronized byte[] body() {
        byte[] known = body;
        if (known == null) {
            known = ServerOutput.body(
                    (Frame.Binary) frame(DataFormat.BINARY).frame()); // which some connection needs, mostly
            body = known;
        }
        return known;
    }

    /** Returns the frame for connections of a format, and encodes it on first use. Throws what the codec throws. */
    synchronized SharedFrame frame(DataFormat format) {
        return frames.get(format, this::encode);
    }

    private synchronized SharedFrame encode(DataFormat format) {
        Frame frame = format == DataFormat.BINARY && body != null
                ? ServerOutput.message(service, body)
                : ServerOutput.message(new Dialect(format, nullChecks), service, msg());
        return new SharedFrame(frame);
    }
}
