package io.tsrpc.http;

import io.tsrpc.net.InvalidHttpException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;

/** Reads the body of a response in one of the three ways in which a body can end (RFC 9112, 6.3). */
abstract class BodyReader {
    private static final int HEX = 16;

    /** How much is allocated for a body of a known length before any of it has arrived, at most. */
    private static final int FIRST_PART = 64 << 10;

    private static final int USUAL = 512;
    private static final int MAX_LINE = 8 << 10;

    private final int limit;
    private byte[] bytes;
    private int size;

    private BodyReader(int expected, int limit) {
        this.limit = limit;
        this.bytes = new byte[Math.min(expected, FIRST_PART)];
    }

    /**
     * A body of a length that is known.
     *
     * @throws ResponseReader.TooLargeException if it is larger than the limit
     */
    static BodyReader ofLength(long length, int limit) throws ResponseReader.TooLargeException {
        if (length > limit) {
            throw new ResponseReader.TooLargeException(limit);
        }
        return new OfLength((int) length, limit);
    }

    /** A body in chunks, each with its length. */
    static BodyReader chunked(int limit) {
        return new Chunked(limit);
    }

    /** A body that ends with the connection. */
    static BodyReader untilEnd(int limit) {
        return new UntilEnd(limit);
    }

    /**
     * Reads what belongs to the body. Returns whether it is complete.
     *
     * @throws IOException if it is malformed or too large
     */
    abstract boolean read(ByteBuffer in) throws IOException;

    /** Whether the end of the connection is the end of the body. */
    boolean endsWithConnection() {
        return false;
    }

    /** What has been read. */
    byte[] bytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    int size() {
        return size;
    }

    /** Moves at most {@code most} bytes, and returns how many were moved. */
    final int take(ByteBuffer in, int most) throws ResponseReader.TooLargeException {
        int count = Math.min(most, in.remaining());
        requireRoom(count);
        if (count > bytes.length - size) {
            int doubled = (int) Math.min(2L * bytes.length, limit);
            bytes = Arrays.copyOf(bytes, Math.max(size + count, doubled));
        }
        in.get(bytes, size, count);
        size += count;
        return count;
    }

    /** Checks that {@code more} bytes are not too many. */
    final void requireRoom(int more) throws ResponseReader.TooLargeException {
        if (more > limit - size) {
            throw new ResponseReader.TooLargeException(limit);
        }
    }

    private static final class OfLength extends BodyReader {
        private final int length;

        OfLength(int length, int limit) {
            super(length, limit);
            this.length = length;
        }

        @Override
        boolean read(ByteBuffer in) throws IOException {
            int unused = take(in, length - size());
            return size() == length;
        }
    }

    private static final class UntilEnd extends BodyReader {
        UntilEnd(int limit) {
            super(USUAL, limit);
        }

        @Override
        boolean read(ByteBuffer in) throws IOException {
            int unused = take(in, in.remaining());
            return false;
        }

        @Override
        boolean endsWithConnection() {
            return true;
        }
    }

    private static final class Chunked extends BodyReader {
        private final StringBuilder line = new StringBuilder();
        private State state = State.SIZE;
        private int left;
        private int trailers;

        private enum State {
            SIZE,
            DATA,
            AFTER_DATA,
            TRAILER,
            DONE
        }

        Chunked(int limit) {
            super(USUAL, limit);
        }

        @Override
        boolean read(ByteBuffer in) throws IOException {
            while (state != State.DONE && in.hasRemaining()) {
                if (state == State.DATA) {
                    left -= take(in, left);
                    state = left == 0 ? State.AFTER_DATA : State.DATA;
                } else if (isLineComplete(in)) {
                    line.setLength(line.length() - 1);
                    state = next(line.toString());
                    line.setLength(0);
                }
            }
            return state == State.DONE;
        }

        private boolean isLineComplete(ByteBuffer in) throws InvalidHttpException {
            while (in.hasRemaining()) {
                char next = (char) (in.get() & 0xff);
                boolean afterReturn = line.length() > 0 && line.charAt(line.length() - 1) == '\r';
                if (afterReturn != (next == '\n')) {
                    throw new InvalidHttpException("A line between two chunks does not end in CR LF");
                }
                if (next == '\n') {
                    return true;
                }
                line.append(next);
                if (line.length() > MAX_LINE) {
                    throw new InvalidHttpException("A line between two chunks is too long");
                }
            }
            return false;
        }

        private State next(String text) throws IOException {
            switch (state) {
                case SIZE -> {
                    left = sizeOf(text);
                    requireRoom(left);
                    return left == 0 ? State.TRAILER : State.DATA;
                }
                case AFTER_DATA -> {
                    if (!text.isEmpty()) {
                        throw new InvalidHttpException("A chunk is longer than it says");
                    }
                    return State.SIZE;
                }
                default -> {
                    trailers += text.length();
                    if (trailers > MAX_LINE) {
                        throw new InvalidHttpException("The trailers are too long");
                    }
                    return text.isEmpty() ? State.DONE : State.TRAILER;
                }
            }
        }

        private static int sizeOf(String text) throws InvalidHttpException {
            int extension = text.indexOf(';');
            String digits = (extension < 0 ? text : text.substring(0, extension)).strip();
            OptionalLong size = ByteCount.parse(digits, HEX);
            if (size.isEmpty()) {
                throw new InvalidHttpException("A chunk has the size", digits);
            }
            return (int) Math.min(size.getAsLong(), Integer.MAX_VALUE); // which is more than any limit
        }
    }
}
