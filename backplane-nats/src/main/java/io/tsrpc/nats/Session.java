package io.tsrpc.nats;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.nats.client.Connection;
import io.nats.client.Dispatcher;
import io.tsrpc.backplane.EngineSession;
import io.tsrpc.backplane.FramePack;
import io.tsrpc.backplane.Outgoing;
import io.tsrpc.backplane.Position;
import io.tsrpc.backplane.Retention;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to NATS, which never comes back. NATS answers nothing but pings: what was sent before one that it has answered has arrived. One
 * ping serves all that was sent meanwhile.
 */
final class Session implements EngineSession {
    private static final byte[] HEAD = {'P'};

    private final Connection connection;
    private final Dispatcher arrivals;
    private final Duration patience;
    private final Executor worker;
    private final CompletableFuture<Throwable> over = new CompletableFuture<>();
    private final Outgoing outgoing;

    /** What no ping was sent behind yet. */
    @GuardedBy("this")
    private List<CompletableFuture<Void>> asked = new ArrayList<>();

    @GuardedBy("this")
    private boolean pinging;

    /**
     * Creates one.
     *
     * @param arrivals hears what arrives
     * @param worker a thread that may block
     */
    Session(Connection connection, Dispatcher arrivals, NatsOptions options, Executor worker) {
        this.connection = connection;
        this.arrivals = arrivals;
        this.patience = options.patience();
        int mostInMessage = (int) Math.min(connection.getMaxPayload(), Integer.MAX_VALUE) - HEAD.length;
        this.outgoing = new Outgoing("NATS", this::send, options.maxPendingBytes(), mostInMessage);
        this.worker = worker;
    }

    @Override
    public CompletionStage<Throwable> over() {
        return over;
    }

    @Override
    public void end(Throwable why) {
        if (over.complete(why)) {
            List<CompletableFuture<Void>> lost;
            synchronized (this) {
                lost = asked;
                asked = new ArrayList<>();
            }
            lost.forEach(answer -> answer.completeExceptionally(why));
            try {
                worker.execute(this::close);
            } catch (
                    RejectedExecutionException
                            e) { // the backplane was closed while this was opened, by a thread that may block
                close();
            }
        }
    }

    private void close() {
        try {
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a frame, or fails at once. */
    CompletionStage<Void> publish(String topic, byte[] frame) {
        return outgoing.publish(topic, frame);
    }

    private CompletionStage<@Nullable Position> send(String topic, List<byte[]> frames, @Nullable Retention kept) {
        byte[] message = FramePack.of(HEAD, frames);
        return ask(() -> connection.publish(topic, message)).thenApply(done -> null);
    }

    /**
     * The frames of a message.
     *
     * @throws IllegalArgumentException if it is none of a backplane
     */
    static List<byte[]> frames(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message);
        try {
            if (in.get() == HEAD[0]) {
                return FramePack.read(in);
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("The message is cut off", e);
        }
        throw new IllegalArgumentException("The message does not begin as those of backplanes do");
    }

    @Override
    public CompletionStage<Void> subscribe(Collection<String> topics) {
        return ask(() -> topics.forEach(arrivals::subscribe));
    }

    @Override
    public CompletionStage<Void> unsubscribe(Collection<String> topics) {
        return ask(() -> topics.forEach(arrivals::unsubscribe));
    }

    private CompletableFuture<Void> ask(Runnable question) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        boolean begins;
        try {
            question.run();
        } catch (RuntimeException e) { // of the client: there is no connection, or the frame is too large
            return CompletableFuture.failedFuture(e);
        }
        synchronized (this) {
            if (over.isDone()) {
                return CompletableFuture.failedFuture(new IllegalStateException("NATS cannot be reached"));
            }
            asked.add(answer);
            begins = !pinging;
            pinging = true;
        }
        if (begins) {
            worker.execute(this::ping);
        }
        return answer;
    }

    private void ping() {
        for (List<CompletableFuture<Void>> sent = next(); !sent.isEmpty(); sent = next()) {
            Throwable failure = flush();
            for (CompletableFuture<Void> answer : sent) {
                if (failure == null) {
                    answer.complete(null);
                } else {
                    answer.completeExceptionally(failure);
                }
            }
        }
    }

    /** Waits until NATS has answered a ping. Returns why it has not, or null. */
    private @Nullable Throwable flush() {
        try {
            connection.flush(patience);
            return refusal();
        } catch (TimeoutException e) {
            Throwable silent = new TimeoutException("NATS has not answered for " + patience.toMillis() + " ms");
            end(silent);
            return silent;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (RuntimeException e) { // of the client, if there is no connection any more
            return e;
        }
    }

    /** What NATS has refused before it answered, such as a subject for lack of permission, or null. It does not say whose that is. */
    private @Nullable Throwable refusal() {
        String error = connection.getLastError();
        if (error == null || error.isEmpty()) {
            return null;
        }
        connection.clearLastError();
        return new IllegalStateException("NATS refuses: " + error);
    }

    private synchronized List<CompletableFuture<Void>> next() {
        List<CompletableFuture<Void>> next = asked;
        asked = new ArrayList<>();
        pinging = !next.isEmpty();
        return next;
    }
}
