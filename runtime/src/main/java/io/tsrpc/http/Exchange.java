package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One request at the JDK's server, which takes exactly one reply: the first, from any thread.
 *
 * <p>The serving thread, which has read the request, should write the reply too: the JDK forgets a connection only if that thread
 * reports a failed write by an exception, and no user thread should wait for a client. So it waits for the reply, unless too many
 * threads do that already; then another thread for input and output writes it.
 */
final class Exchange {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);

    private final HttpExchange http;
    private final ReplyWriter writer;
    private final IoThreads threads;
    private final Runnable forget;
    private final CompletableFuture<ServerResponse> reply = new CompletableFuture<>();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CompletableFuture<Void> sent = new CompletableFuture<>();
    private volatile @Nullable Thread serving = Thread.currentThread();
    private volatile boolean waiting;
    private boolean hasPlace; // only of the serving thread
    private volatile boolean isLeft;
    private volatile boolean goesOn = true;
    private volatile Cors.Terms terms = Cors.Terms.UNKNOWN;

    /**
     * Creates an exchange that the calling thread serves.
     *
     * @param forget makes the JDK close and forget the connection, whose exchange its own thread has left
     */
    Exchange(HttpExchange http, ReplyWriter writer, IoThreads threads, Runnable forget) {
        this.http = http;
        this.writer = writer;
        this.threads = threads;
        this.forget = forget;
    }

    /** Sets what holds for the response whatever it is. */
    void terms(Cors.Terms known) {
        terms = known;
    }

    /** Whether there is a reply, written or not. */
    boolean isReplied() {
        return reply.isDone();
    }

    /** The reason why the connection was closed, or null if it is not closed. */
    @Nullable
    String closeReason() {
        return reply.isDone() ? reply.join().closeReason() : null;
    }

    /** Completes when the reply is written; completes exceptionally if it never will be. */
    CompletableFuture<Void> sent() {
        return sent;
    }

    /**
     * Replies unless there is a reply. Does not wait for the client, unless the calling thread serves the request.
     *
     * @param afterwards runs if a thread other than the serving one writes the reply
     * @return whether this was the first reply and has not been lost so far
     */
    boolean reply(ServerResponse first, Runnable afterwards) {
        writer.hold(first);
        if (!reply.complete(first)) {
            writer.release(first);
            return false;
        }
        if (Thread.currentThread() == serving) {
            write();
        } else if (!waiting) {
            threads.execute(() -> {
                if (write()) {
                    afterwards.run();
                }
            });
        }
        return !sent.isCompletedExceptionally();
    }

    /** The calling thread stops serving the request, which nobody has answered; another will {@link #resume}. */
    void pause() {
        isLeft = true;
        serving = null;
    }

    /** The calling thread serves the request from now on. */
    void resume() {
        serving = Thread.currentThread();
    }

    /**
     * Begins a response whose body the calling thread, which serves the request, writes in parts.
     *
     * @return the stream of the body, or null if there is a response already
     */
    @Nullable
    OutputStream begin(ServerResponse head) throws IOException {
        if (!claimed.compareAndSet(false, true)) { // first: the serving thread writes replies
            return null;
        }
        if (!reply.complete(head)) {
            writer.release(reply.join());
            sent.completeExceptionally(new IOException(closeReason()));
            return null;
        }
        try {
            return writer.begin(http, terms, head);
        } catch (IOException | RuntimeException | Error e) {
            lost(e);
            throw e;
        }
    }

    /** Reads what is left of the request, before the end of a response whose parts are written. */
    void discard() {
        writer.discard(http);
    }

    /** The parts of a response that was begun are written, or {@code problem} has prevented it. The connection ends. */
    void ended(@Nullable Throwable problem) {
        goesOn = false;
        try {
            if (problem != null) {
                writer.cut(http);
            }
            if (isLeft) {
                forget.run();
            }
        } finally {
            if (problem == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(problem);
            }
        }
    }

    /**
     * Whether the serving thread, which calls this before it hands the request to another thread, waits for the reply with {@link
     * #finish}. Otherwise another thread will write it.
     */
    boolean mayWait() {
        hasPlace = threads.mayWait();
        waiting = hasPlace
                && !threads.mayRunUserCode(); // else it runs user code first, which may be stuck when others answer
        if (!hasPlace) {
            isLeft = true;
            serving = null; // it serves other requests from now on
        }
        return hasPlace;
    }

    /**
     * Waits for the reply and writes it.
     *
     * @throws IOException if the reply could not be written, or if the connection ends with it
     */
    void finish() throws IOException {
        waiting = true;
        reply.join();
        write();
        try {
            sent.join();
        } catch (CompletionException e) {
            throw new IOException("The reply could not be written", e.getCause());
        } finally {
            if (hasPlace) {
                threads.waited();
            }
        }
        if (!goesOn) {
            throw new IOException("The connection ends with this reply");
        }
    }

    /** Abandons the exchange unless there is a reply. Returns whether it was abandoned. */
    boolean abandon(String reason) {
        boolean first = reply.complete(ServerResponse.none(reason));
        if (first) {
            write();
        }
        return first;
    }

    /** Writes the reply unless another thread does. Returns whether this thread was the writer. */
    private boolean write() {
        if (!claimed.compareAndSet(false, true)) {
            return false;
        }
        ServerResponse first = reply.join();
        if (first.isNone()) {
            sent.completeExceptionally(new IOException(first.closeReason()));
        } else {
            write(first);
        }
        return true;
    }

    private void write(ServerResponse first) {
        boolean interrupted = Thread.interrupted(); // an interrupt from user code would close the socket
        try {
            goesOn = writer.write(http, terms, first);
            sent.complete(null);
        } catch (Throwable e) {
            LOG.debug("A reply could not be written", e);
            lost(e);
        } finally {
            writer.release(first);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (!goesOn && isLeft) {
            forget.run();
        }
    }

    /** Abandons the exchange because of a fault, and closes its connection, unless there is a reply. */
    void fail() {
        if (abandon("Internal Server Error")) {
            forget();
        }
    }

    /**
     * The reply could not be written. The serving thread reports that to the JDK, which then closes and forgets the connection. It must
     * not be closed here: in JDK 17 an exchange without a body then counts as complete, and its connection for ever.
     */
    private void lost(Throwable e) {
        try {
            if (isLeft) {
                forget.run();
            }
        } finally {
            sent.completeExceptionally(e);
        }
    }

    /** Closes the connection. If the JDK's thread has left the exchange, nothing else lets the JDK forget it. */
    void forget() {
        writer.close(http);
        if (isLeft) {
            forget.run();
        }
    }
}
