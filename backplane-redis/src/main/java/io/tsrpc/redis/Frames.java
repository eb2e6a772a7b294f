package io.tsrpc.redis;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.Position;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes over a channel of Redis: {@code P} and frames, or what {@code append.lua} makes, {@code A}, the epoch and the number of the first
 * frame, each before a space, and frames. Each frame is behind its length in four bytes.
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
        frames.forEach(frame -> put(frame, message));
        return message.array();
    }

    /** A frame as it is in messages. */
    static byte[] behindLength(byte[] frame) {
        ByteBuffer all = ByteBuffer.allocate(Integer.BYTES + frame.length);
        put(frame, all);
        return all.array();
    }

    private static void put(byte[] frame, ByteBuffer out) {
        out.putInt(frame.length).put(frame);
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
        return new Position(word(in), Long.parseLong(word(in)));
    }

    private static String word(ByteBuffer in) {
        StringBuilder word = new StringBuilder();
        for (byte next = in.get(); next != ' '; next = in.get()) {
            word.append((char) next);
        }
        return word.toString();
    }

    private static List<byte[]> frames(ByteBuffer in) {
        List<byte[]> frames = new ArrayList<>();
        while (in.hasRemaining()) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) { // nothing is allocated for what is no length
                throw new BufferUnderflowException();
            }
            byte[] frame = new byte[length];
            in.get(frame);
            frames.add(frame);
        }
        return frames;
    }
}
