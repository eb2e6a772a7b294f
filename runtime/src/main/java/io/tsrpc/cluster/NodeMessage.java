package io.tsrpc.cluster;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;
import org.jspecify.annotations.Nullable;

/**
 * A message that a server publishes to the members of a room, or to all connections.
 *
 * @param stream what it belongs to
 * @param seq the message's number in the stream, from 1 on without gaps; 0 if they are not counted
 * @param service the id of the message's service
 * @param except the id of the connection that does not get it, or empty
 * @param body the message in TSBuffer's form; nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NodeMessage(MessageStream stream, long seq, long service, String except, byte[] body)
        implements NodeFrame {
    /**
     * Decodes a frame.
     *
     * @param latest a stream of which it may be, or null
     * @throws CodecException if it is no message, or of another version
     */
    public static NodeMessage decode(byte[] frame, @Nullable MessageStream latest) {
        if (latest != null && latest.has(frame)) {
            int head = latest.head().length;
            return read(latest, new BinaryReader(frame, head, frame.length - head));
        }
        if (NodeFrame.decode(frame) instanceof NodeMessage message) {
            return message;
        }
        throw CodecException.of("The frame is no message");
    }

    /** Decodes what follows the head of a stream. */
    static NodeMessage read(MessageStream stream, BinaryReader in) {
        long seq = in.readVarint();
        long service = in.readVarint();
        String except = in.readString();
        if (except.length() > MOST_IN_CONNECTION_ID) {
            throw CodecException.of("The id of a connection has " + except.length() + " characters");
        }
        return new NodeMessage(stream, seq, service, except, in.readRest());
    }

    @Override
    public String node() {
        return stream.node();
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGE;
    }

    @Override
    public int expectedSize() {
        return USUAL_SIZE + body.length;
    }

    @Override
    public void writeHead(BinaryWriter out) {
        out.writeRaw(stream.head(), 0, stream.head().length);
    }

    @Override
    public void writeTo(BinaryWriter out) {
        out.writeVarint(seq);
        out.writeVarint(service);
        out.writeString(except);
        out.writeRaw(body, 0, body.length);
    }
}
