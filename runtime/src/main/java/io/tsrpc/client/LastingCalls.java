package io.tsrpc.client;

import io.tsrpc.ApiReturn;
import io.tsrpc.ClientStatus;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ApiService;
import io.tsrpc.transport.Timeout;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Calls that are made again, after pauses that grow, until they succeed, nobody wants them any more, or what they are about is gone. What a
 * server does not know, or cannot read, it refuses each time: such a call is given up.
 */
final class LastingCalls {
    private static final Log LOG = Log.of(Topic.CLIENT_API);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final RepeatedLog givenUp = new RepeatedLog(LOG);
    private final Timer timer;
    private final Executor userThreads;

    /** Those that wait for the end of a pause. Who removes one goes on with it. */
    private final Set<Lasting<?>> waiting = ConcurrentHashMap.newKeySet();

    LastingCalls(Timer timer, Executor userThreads) {
        this.timer = timer;
        this.userThreads = userThreads;
    }

    /**
     * Makes a call.
     *
     * @param connection sends on one connection alone
     * @param isWanted whether it has to be made again. Called without a lock
     * @return completes when it has succeeded or is over
     */
    <Req> UserFuture<Void> call(
            DuplexClient connection, ApiService<Req, ?> service, Req req, BooleanSupplier isWanted) {
        UserFuture<Void> done = new UserFuture<>(userThreads);
        Lasting<Req> call = new Lasting<>(connection, service, req, isWanted, done);
        var unused = connection.callApi(service, req).thenAccept(call::answered);
        return done;
    }

    /** Ends the pauses of those that are not wanted any more, or whose connection is gone. */
    void check() {
        if (!waiting.isEmpty()) {
            userThreads.execute(() -> waiting.forEach(Lasting::check));
        }
    }

    /** A call that has been made. */
    private final class Lasting<Req> {
        private final DuplexClient connection;
        private final ApiService<Req, ?> service;
        private final Req req;
        private final BooleanSupplier isWanted;
        private final UserFuture<Void> done;
        private Duration pause = FIRST_PAUSE;
        private volatile Timeout timeout = Timeout.NEVER;

        private Lasting(
                DuplexClient connection,
                ApiService<Req, ?> service,
                Req req,
                BooleanSupplier isWanted,
                UserFuture<Void> done) {
            this.connection = connection;
            this.service = service;
            this.req = req;
            this.isWanted = isWanted;
            this.done = done;
        }

        private void answered(ApiReturn<?> ret) {
            TsrpcError error = ret.err();
            if (error == null || isMoot(error) || isOver() || isGivenUp(error)) {
                done.complete(null);
                return;
            }
            boolean unused = waiting.add(this);
            try {
                timeout = timer.after(pause, () -> userThreads.execute(this::again));
            } catch (Throwable e) { // no thread for the timer
                LOG.error("{} was refused, and cannot be called again", service, e);
                end();
            }
            check(); // it may be over since it was asked
        }

        /** Whether the connection, or the client's place in the room, is gone. */
        private boolean isMoot(TsrpcError error) {
            return error.hasCode(ErrorCode.NOT_IN_ROOM)
                    || (error.hasCode(ErrorCode.LOST_CONN) && error.type() == TsrpcErrorType.NETWORK_ERROR);
        }

        private boolean isGivenUp(TsrpcError error) {
            boolean gives = error.hasCode(ErrorCode.UNHANDLED_API) || error.hasCode(ErrorCode.INPUT_DATA_ERR);
            if (gives) {
                givenUp.warn("{} is not called again: {}", service, error.message());
            }
            return gives;
        }

        private boolean isOver() {
            return connection.status() != ClientStatus.OPENED || !isWanted.getAsBoolean();
        }

        private void again() {
            if (!waiting.remove(this)) {
                return;
            }
            if (isOver()) {
                done.complete(null);
                return;
            }
            Duration next = pause.multipliedBy(2);
            pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
            var unused = connection.callApi(service, req).thenAccept(this::answered);
        }

        private void check() {
            if (isOver()) {
                end();
            }
        }

        private void end() {
            if (waiting.remove(this)) {
                timeout.cancel();
                done.complete(null);
            }
        }
    }
}
