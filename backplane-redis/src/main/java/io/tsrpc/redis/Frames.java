package io.tsrpc.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes over a channel of Redis: {@code P} and frames, or what {@code append.lua} makes, {@code A}, the length of the epoch in a byte, the
 * epoch, the first frame's number in decimal digits, a space and frames. Each frame follows its length in four bytes.
 */
final class Frames {
    private static final byte PUBLISHED = 'P';
    private static final byte APPENDED = 'A';

    private Frames() {}

    /** The message that publishes frames. */
    static byte[] published(List<byte[]> frames) {
        int size = 1;
        for (byte[] frame : frames) {
            size += Integer.BYTES + frame.length;
        }
        ByteBuffer message = ByteBuffer.allocate(size).put(PUBLISHED);
        for (byte[] frame : frames) {
            message.putInt(frame.length).put(frame);
        }
        return message.array();
    }

    /**
     * Hands the frames of a message over.
     *
     * @throws IllegalArgumentException if it is none
     */
    static void tell(Backplane.Receiver receiver, String topic, byte[] message) {
        @Nullable Position first;
        List<byte[]> frames;
        try {
            ByteBuffer in = ByteBuffer.wrap(message);
            first = head(in);
            frames = frames(in);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "A message of " + message.length + " bytes on the channel " + topic
                            + " is none of a backplane; something else uses it",
                    e);
        }
        for (int i = 0; i < frames.size(); i++) {
            if (first == null) {
                receiver.published(topic, frames.get(i));
            } else {
                receiver.appended(topic, first.withSeq(first.seq() + i), frames.get(i));
            }
        }
    }

    /** The position of the first frame, or null if they were published only. */
    private static @Nullable Position head(ByteBuffer in) {
        byte kind = in.get();
        if (kind == PUBLISHED) {
            return null;
        }
        if (kind != APPENDED) {
            throw new IllegalArgumentException("Neither published nor appended");
        }
        String epoch = new String(bytes(in, Byte.toUnsignedInt(in.get())), US_ASCII);
        StringBuilder number = new StringBuilder();
        for (byte digit = in.get(); digit != ' '; digit = in.get()) {
            number.append((char) digit);
        }
        return new Position(epoch, Long.parseLong(number.toString()));
    }

    private static List<byte[]> frames(ByteBuffer in) {
        List<byte[]> frames = new ArrayList<>();
        while (in.hasRemaining()) {
            frames.add(bytes(in, in.getInt()));
        }
        return frames;
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) { // nothing is allocated for a length that is none
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
