package io.tsrpc.http;

import io.tsrpc.transport.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The body of a request. Each read may wait for the client for a limited time; then the connection is closed. */
final class TimedInput extends InputStream {
    private final InputStream in;
    private final Waits waits;
    private final FirstFailure failure = new FirstFailure("The body of the request could not be read before");
    private volatile boolean ended;

    TimedInput(InputStream in, Timer timer, Duration limit) {
        this(in, timer, limit, Pace.ANY);
    }

    /**
     * Creates a body.
     *
     * @param pace limits all waiting together
     */
    TimedInput(InputStream in, Timer timer, Duration limit, Pace pace) {
        this.in = in;
        this.waits = new Waits(timer, limit, pace);
    }

    /** The exception with which reading has failed first, which is the cause of all later ones, or null. */
    @Nullable
    IOException failure() {
        return failure.first();
    }

    /** Nothing more is read from here. */
    void end() {
        ended = true;
        waits.close();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (ended) {
            throw new IOException("The request was answered, so its body is not read any more");
        }
        waits.begin();
        try {
            int read = in.read(bytes, from, length);
            waits.arrived(Math.max(read, 0));
            return read;
        } catch (IOException e) {
            throw failure.because(e);
        } catch (RuntimeException e) { // the JDK's for a chunk of a negative length
            throw failure.because(new IOException("The body of the request is malformed", e));
        } finally {
            waits.end();
        }
    }
}
