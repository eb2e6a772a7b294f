package io.tsrpc.it.faults;

import io.tsrpc.transport.Frame;
import java.util.Arrays;
import java.util.Random;

/** What servers may send instead of what they should: chosen by a seed. Thread-safe. */
final class HostileReplies {
    private final Random random;
    private Frame last = new Frame.Binary(new byte[0]);

    HostileReplies(long seed) {
        this.random = new Random(seed);
    }

    private enum Kind {
        WHOLE,
        OF_ANOTHER_CALL,
        CUT_OFF,
        FLIPPED,
        ANYTHING,
        NOTHING,
        OF_THE_OTHER_FORMAT
    }

    /** What is sent instead of a frame. */
    synchronized Frame insteadOf(Frame frame) {
        byte[] content = frame.content();
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        Frame sent = switch (kind) {
            case WHOLE -> frame;
            case OF_ANOTHER_CALL -> last; // once more, or of another connection
            case CUT_OFF -> like(frame, Arrays.copyOf(content, random.nextInt(content.length)));
            case FLIPPED -> like(frame, flipped(content));
            case ANYTHING -> like(frame, anything());
            case NOTHING -> like(frame, new byte[0]);
            case OF_THE_OTHER_FORMAT ->
                frame instanceof Frame.Text ? new Frame.Binary(content) : Frame.Text.repaired(content);
        };
        last = frame;
        return sent;
    }

    private static Frame like(Frame frame, byte[] content) {
        return frame instanceof Frame.Text ? Frame.Text.repaired(content) : new Frame.Binary(content);
    }

    private byte[] flipped(byte[] content) {
        byte[] flipped = content.clone();
        for (int i = 0; i < 3; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] anything() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }
}
