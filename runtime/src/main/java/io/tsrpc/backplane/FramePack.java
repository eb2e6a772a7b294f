package io.tsrpc.backplane;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** For adapters of engines: several frames in one message, each behind its length in four bytes. */
public final class FramePack {
    private FramePack() {}

    /** Returns frames behind some bytes. */
    public static byte[] of(byte[] head, List<byte[]> frames) {
        int size = head.length;
        for (byte[] frame : frames) {
            size += Integer.BYTES + frame.length;
        }
        ByteBuffer all = ByteBuffer.allocate(size).put(head);
        frames.forEach(frame -> all.putInt(frame.length).put(frame));
        return all.array();
    }

    /**
     * Reads the frames that are the rest of a message.
     *
     * @throws BufferUnderflowException if these are none
     */
    public static List<byte[]> read(ByteBuffer in) {
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
