package io.tsrpc.http;

import com.sun.net.httpserver.HttpExchange;
import io.tsrpc.concurrent.Executors;
import io.tsrpc.transport.UserExecutor;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request at the JDK's server, which takes exactly one reply: the first, from whichever thread.
 *
 * <p>It is best written by the thread that serves the request. Only if that thread tells the JDK by an exception that
 * writing failed does the JDK forget the connection; and no thread of a user should wait for a client. So that thread
 * writes what it answers itself, and if it is virtual it also waits for a later answer. What is left (the handler still
 * runs, or has come back on a thread of a pool) is written by another thread of the server's executor.
 */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.http.server");

    private final HttpExchange http;
    private final ReplyWriter writer;
    private final UserExecutor userThreads;
    private final CompletableFuture<HttpReply> reply = new CompletableFuture<>();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CompletableFuture<Void> sent = new CompletableFuture<>();
    private volatile @Nullable Thread serving = Thread.currentThread();
    private volatile boolean waiting;

    /** An exchange that the calling thread serves. */
    Exchange(HttpExchange http, ReplyWriter writer, UserExecutor userThreads) {
        this.http = http;
        this.writer = writer;
        this.userThreads = userThreads;
    }

    /** Whether there is a reply, be it written or not. */
    boolean isReplied() {
        return reply.isDone();
    }

    /** Why the connection was closed, or null if it was not, or not yet. */
    @Nullable
    String closeReason() {
        return reply.isDone() ? reply.join().closeReason() : null;
    }

    /** Completes when the reply is written, exceptionally if it never will be. */
    CompletableFuture<Void> sent() {
        return sent;
    }

    /**
     * Replies if nobody has, without waiting for the client unless this is the thread that serves.
     *
     * @param afterwards what to run if another thread than the serving one has to write
     * @return whether this is the reply, and is not lost yet
     */
    boolean reply(HttpReply first, Runnable afterwards) {
        if (!reply.complete(first)) {
            return false;
        }
        if (Thread.currentThread() == serving) {
            write();
        } else if (!waiting) {
            handOver(() -> {
                if (write()) {
                    afterwards.run();
                }
            });
        }
        return !sent.isCompletedExceptionally();
    }

    /** Better the caller waits for the client than the client for ever. */
    private void handOver(Runnable writing) {
        if (!userThreads.tryExecute(writing)) {
            writing.run();
        }
    }

    /**
     * The serving thread has done what it could.
     *
     * @return whether the exchange is over; if not, another thread will write
     * @throws IOException if the reply could not be written
     */
    boolean finish() throws IOException {
        if (!reply.isDone() && !Executors.onVirtualThread()) {
            serving = null; // a thread of a pool serves others now
            return false;
        }
        waiting = true;
        reply.join();
        write();
        try {
            sent.join();
            return true;
        } catch (CompletionException e) {
            throw new IOException("The reply is lost", e.getCause());
        }
    }

    /** Gives up unless there is a reply; returns whether it did. */
    boolean abandon(String reason) {
        boolean first = reply.complete(HttpReply.none(reason));
        if (first) {
            write();
        }
        return first;
    }

    /** Writes the reply unless somebody is at it; returns whether this was the writer. */
    private boolean write() {
        if (!claimed.compareAndSet(false, true)) {
            return false;
        }
        HttpReply first = reply.join();
        if (first.isNone()) {
            sent.completeExceptionally(new IOException(first.closeReason()));
        } else {
            write(first);
        }
        return true;
    }

    private void write(HttpReply first) {
        boolean interrupted = Thread.interrupted(); // by user code: it would close the socket
        try {
            writer.write(http, first);
            sent.complete(null);
        } catch (Throwable e) {
            LOG.debug("A reply is lost", e);
            lost(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void lost(Throwable e) {
        try {
            writer.close(http);
        } finally {
            sent.completeExceptionally(e);
        }
    }
}
