package io.tsrpc.cluster;

import io.tsrpc.codec.BinaryWriter;
import java.util.Arrays;

/** The messages that a server sends to one topic. Their frames begin with the same bytes, which are encoded and decoded once. */
public final class MessageStream {
    private final String node;
    private final long number;
    private final byte[] head;

    private MessageStream(String node, long number, byte[] head) {
        this.node = node;
        this.number = number;
        this.head = head;
    }

    /**
     * Creates one for a server's own messages.
     *
     * @param node the id of the server
     * @param number which of that server's streams it is; 0 if its messages are not counted
     */
    public static MessageStream of(String node, long number) {
        BinaryWriter out = new BinaryWriter();
        NodeFrame.writeHead(out, NodeFrame.Kind.MESSAGE, node);
        out.writeVarint(number);
        return new MessageStream(node, number, out.toByteArray());
    }

    /** The stream of a frame that has been decoded up to here. */
    static MessageStream read(String node, long number, byte[] frame, int length) {
        return new MessageStream(node, number, Arrays.copyOf(frame, length));
    }

    /** The id of the server. */
    public String node() {
        return node;
    }

    /** Which of that server's streams it is. */
    public long number() {
        return number;
    }

    /** What its frames begin with. */
    byte[] head() {
        return head;
    }

    /** Whether a frame is one of this stream. */
    boolean has(byte[] frame) {
        return frame.length >= head.length && Arrays.equals(frame, 0, head.length, head, 0, head.length);
    }
}
