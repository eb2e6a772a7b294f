package io.tsrpc.redis;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.FramePack;
import io.tsrpc.backplane.Position;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes over a channel of Redis: {@code P} and frames, or what {@code append.lua} makes, {@code A}, the epoch and the number of the first
 * frame, each before a space, and frames. Each frame is behind its length in four bytes.
 */
final class Frames {
    private static final byte PUBLISHED = 'P';
    private static final byte APPENDED = 'A';
    private static final byte[] PUBLISHED_ONLY = {PUBLISHED};
    private static final byte[] NOTHING = {};

    /** Lua counts in doubles, and so do clients. */
    private static final long LARGEST_NUMBER = (1L << 53) - 1;

    private Frames() {}

    /** The message that publishes frames. */
    static byte[] published(List<byte[]> frames) {
        return FramePack.of(PUBLISHED_ONLY, frames);
    }

    /** A frame as it is in messages. */
    static byte[] behindLength(byte[] frame) {
        return FramePack.of(NOTHING, List.of(frame));
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
            frames = FramePack.read(in);
            if (first != null && (first.seq() < 1 || first.seq() - 1 > LARGEST_NUMBER - frames.size())) {
                throw new IllegalArgumentException("No frame has the number " + first.seq());
            }
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
}
