package io.tsrpc.cluster;

import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.CodecException;

/**
 * A message that a server publishes to the members of a room, or to all connections.
 *
 * @param node the id of the server
 * @param stream the number of that server's stream of messages
 * @param seq the message's number in the stream, from 1 on without gaps
 * @param service the id of the message's service
 * @param except the id of the connection that does not get it, or empty
 * @param body the message in TSBuffer's form; nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NodeMessage(String node, long stream, long seq, long service, String except, byte[] body)
        implements NodeFrame {
    /**
     * Decodes a frame.
     *
     * @throws CodecException if it is no message, or of another version
     */
    public static NodeMessage decode(byte[] frame) {
        if (NodeFrame.decode(frame) instanceof NodeMessage message) {
            return message;
        }
        throw CodecException.of("The frame is no message");
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGE;
    }

    @Override
    public void writeTo(BinaryWriter out) {
        out.writeVarint(stream);
        out.writeVarint(seq);
        out.writeVarint(service);
        out.writeString(except);
        out.writeRaw(body, 0, body.length);
    }
}
