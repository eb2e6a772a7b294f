package io.tsrpc.testing.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Admission;
import io.tsrpc.DataFormat;
import io.tsrpc.RequestHead;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.ConnectionListener;
import io.tsrpc.transport.RequestExchange;
import io.tsrpc.transport.RequestListener;
import io.tsrpc.transport.TransportConnection;
import io.tsrpc.transport.TransportSettings;
import io.tsrpc.transport.UserExecutor;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A scripted server: the test decides whom it admits, and what it does when a connection opens. */
final class ScriptedAcceptor implements ConnectionAcceptor {
    private final TransportSettings settings;
    private final BlockingQueue<RequestHead> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<End<TransportConnection>> accepted = new LinkedBlockingQueue<>();
    private final Queue<End<TransportConnection>> all = new ConcurrentLinkedQueue<>();

    private volatile CompletionStage<Admission> admission = CompletableFuture.completedFuture(Admission.accepted());
    private volatile Consumer<TransportConnection> onOpened = connection -> {};

    ScriptedAcceptor(int maxMessageSize, DaemonTimer timer) {
        this.settings = new TransportSettings(true, maxMessageSize, new OwnThreads(), timer);
    }

    /** Sets the admission for which later connections wait. */
    void admit(CompletionStage<Admission> later) {
        admission = later;
    }

    /** Sets the action that runs, on the transport's thread, when a connection opens. */
    void onOpened(Consumer<TransportConnection> reaction) {
        onOpened = reaction;
    }

    @Override
    public TransportSettings settings() {
        return settings;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Runnable workBegins() {
        return () -> {};
    }

    @Override
    public CompletionStage<Admission> admit(RequestHead head, Duration limit) {
        CompletionStage<Admission> answer = admission; // before the test gets it and changes it
        asked.add(head);
        return answer;
    }

    @Override
    public ConnectionListener accept(
            RequestHead head,
            Admission.Accepted admitted,
            @Nullable DataFormat format,
            TransportConnection connection) {
        RecordingListener listener = new RecordingListener("a server's end", () -> onOpened.accept(connection));
        End<TransportConnection> end = new End<>(connection, listener);
        all.add(end);
        accepted.add(end);
        return listener.withoutEcho();
    }

    @Override
    public RequestListener accept(RequestHead head, Admission.Accepted admitted, RequestExchange exchange) {
        throw new UnsupportedOperationException("The suite is for long connections");
    }

    /** Waits until a client has asked for admission. */
    RequestHead awaitAsked() throws InterruptedException {
        return next(asked, "a client that asks for its admission");
    }

    /** Takes the server's end of the next connection, which may not be open yet. */
    End<TransportConnection> next() throws InterruptedException {
        return next(accepted, "a connection");
    }

    private static <T> T next(BlockingQueue<T> queue, String what) throws InterruptedException {
        T next = queue.poll(RecordingListener.TIMEOUT_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as(what).isNotNull();
        return Objects.requireNonNull(next);
    }

    /** All ends so far. */
    Queue<End<TransportConnection>> all() {
        return all;
    }

    private static final class OwnThreads implements UserExecutor {
        @Override
        public void execute(Runnable task) {
            Thread thread = new Thread(task, "transport-suite-user");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void tryExecute(Runnable task, Runnable refused) {
            execute(task);
        }
    }
}
