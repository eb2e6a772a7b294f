package io.tsrpc.server;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiReturn;
import io.tsrpc.Connection;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import org.jspecify.annotations.Nullable;

/** Logs exceptions of an observer instead of letting them reach the code that it observes. */
final class SafeObserver implements ServerObserver {
    private static final Log LOG = Log.of(Topic.SERVER);

    private final ServerObserver observer;

    private SafeObserver(ServerObserver observer) {
        this.observer = observer;
    }

    static ServerObserver of(ServerObserver observer) {
        return observer == NONE ? NONE : new SafeObserver(observer);
    }

    @Override
    public void failed(String thread, Throwable why, boolean isLost) {
        safely(() -> observer.failed(thread, why, isLost));
    }

    @Override
    public void opened(Connection conn) {
        safely(() -> observer.opened(conn));
    }

    @Override
    public void closed(Connection conn, @Nullable String reason) {
        safely(() -> observer.closed(conn, reason));
    }

    @Override
    public void framesIn(Connection conn, int frames, long size) {
        safely(() -> observer.framesIn(conn, frames, size));
    }

    @Override
    public void frameOut(Connection conn, int size) {
        safely(() -> observer.frameOut(conn, size));
    }

    @Override
    public void queued(Connection conn, int frames, long size) {
        safely(() -> observer.queued(conn, frames, size));
    }

    @Override
    public void callStarted(ApiCall<?, ?> call) {
        safely(() -> observer.callStarted(call));
    }

    @Override
    public void callEnded(ApiCall<?, ?> call, @Nullable ApiReturn<?> ret) {
        safely(() -> observer.callEnded(call, ret));
    }

    @Override
    public void roomMessage(boolean isDone) {
        safely(() -> observer.roomMessage(isDone));
    }

    @Override
    public void roomGap(boolean isFilled) {
        safely(() -> observer.roomGap(isFilled));
    }

    @Override
    public void roomResumed(boolean isRecovered) {
        safely(() -> observer.roomResumed(isRecovered));
    }

    @Override
    public void engine(boolean isUp) {
        safely(() -> observer.engine(isUp));
    }

    @Override
    public void engineHop(long nanos) {
        safely(() -> observer.engineHop(nanos));
    }

    private static void safely(Runnable notification) {
        try {
            notification.run();
        } catch (Throwable e) {
            LOG.error("An observer failed", e);
        }
    }
}
