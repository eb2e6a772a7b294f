package io.tsrpc.http;

import io.tsrpc.transport.Timer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The body of a response. Each write may wait for the client for a limited time; then the connection is closed. */
final class TimedOutput extends FilterOutputStream {
    private final Waits waits;
    private final Writing writing;
    private final FirstFailure failure = new FirstFailure("The response could not be written before");
    private boolean closed;

    TimedOutput(OutputStream out, Timer timer, Duration limit, Writing writing) {
        super(out);
        this.waits = new Waits(timer, limit);
        this.writing = writing;
    }

    /** The exception with which writing has failed first, which is the cause of all later ones, or null. */
    @Nullable
    IOException failure() {
        return failure.first();
    }

    boolean isClosed() {
        return closed;
    }

    /** Nothing more is written here. */
    void end() {
        waits.close();
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        requireNotClosed();
        timed(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        requireNotClosed();
        timed(out::flush);
    }

    private void requireNotClosed() throws IOException {
        if (closed) { // a fault of the handler, not of the client
            throw new IOException("The response was closed before");
        }
    }

    /** Ends the response. */
    @Override
    public void close() throws IOException {
        if (closed) { // a handler may have closed it
            return;
        }
        closed = true;
        timed(() -> {
            try {
                out.flush(); // a failure in close() would not be told
            } finally {
                out.close();
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    private void timed(Step step) throws IOException {
        waits.begin();
        writing.begin(waits, 0);
        try {
            step.run();
        } catch (IOException e) {
            throw failure.because(e);
        } finally {
            writing.done(waits);
            waits.end();
        }
    }
}
