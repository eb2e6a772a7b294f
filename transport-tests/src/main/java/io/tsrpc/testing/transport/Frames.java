package io.tsrpc.testing.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.DataFormat;
import io.tsrpc.transport.Frame;
import java.util.Arrays;

/** Frames to send and to compare with. */
final class Frames {
    private static final int SHOWN = 40;

    private Frames() {}

    /**
     * A frame of the given size whose content depends on {@code seed}. A binary frame does not start with zero, as a
     * heartbeat may.
     */
    static Frame of(DataFormat format, int size, int seed) {
        return format == DataFormat.JSON ? new Frame.Text(text(size, seed)) : new Frame.Binary(bytes(size, seed));
    }

    private static byte[] bytes(int size, int seed) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i == 0 ? 1 : i * 31 + (i >> 8) + seed);
        }
        return bytes;
    }

    /** Letters, some of which take two or three bytes in UTF-8. */
    private static String text(int size, int seed) {
        char[] chars = new char[size];
        for (int i = 0; i < size; i++) {
            chars[i] = "abcdefghijklmnoé中".charAt((i + (i >> 8) + Math.floorMod(seed, 17)) % 17);
        }
        return new String(chars);
    }

    /** A short text that contains two numbers. */
    static Frame numbered(int first, int second) {
        return new Frame.Text(first + ":" + second);
    }

    static void assertSame(Frame arrived, Frame sent) {
        boolean same = (arrived instanceof Frame.Binary a && sent instanceof Frame.Binary b)
                ? Arrays.equals(a.bytes(), b.bytes())
                : arrived.equals(sent);
        assertThat(same)
                .as("%s has arrived as it was sent, not as %s", describe(sent), describe(arrived))
                .isTrue();
    }

    static String describe(Frame frame) {
        String begin = frame instanceof Frame.Binary binary
                ? Arrays.toString(Arrays.copyOf(binary.bytes(), Math.min(SHOWN, frame.size())))
                : ((Frame.Text) frame).text().substring(0, Math.min(SHOWN, frame.size()));
        return frame.getClass().getSimpleName() + " of " + frame.size() + ": " + begin;
    }
}
