package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import io.tsrpc.AfterConnect;
import io.tsrpc.ApiReturn;
import io.tsrpc.CallOptions;
import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.ErrorCode;
import io.tsrpc.Subscription;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.room.ClientRooms;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.ApiLeave;
import io.tsrpc.room.protocols.rt.ApiResume;
import io.tsrpc.text.Utf8Bytes;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enters and leaves a client's rooms, and enters them again after each connect. */
final class RoomsKeeper implements ClientRooms {
    private static final TsrpcError NOT_SENDABLE = TsrpcError.of(
            "room must not have a lone surrogate, which UTF-8 cannot encode",
            TsrpcErrorType.CLIENT_ERROR,
            ErrorCode.INPUT_DATA_ERR);

    /** Of the client, and not of a connection: a server that breaks the rules does so on each. */
    private final RepeatedLog exceeding = new RepeatedLog(Log.of(Topic.CLIENT_CONNECTION));

    private final Supplier<Client> client;
    private final Executor userThreads;
    private final LastingCalls calls;
    private final RoomListeners listeners;
    private final KnownRooms rooms;
    private final RoomWatches watches;

    /** The latest connection on which the client has come back, which may be gone. */
    private volatile @Nullable DuplexClient connection;

    /** What is heard of rooms there. */
    private volatile @Nullable Hearing latest;

    /**
     * Creates one that is in no room.
     *
     * @param client sends on the client's current connection
     */
    RoomsKeeper(Supplier<Client> client, RoomListeners listeners, Timer timer, Executor userThreads) {
        this.client = client;
        this.userThreads = userThreads;
        this.calls = new LastingCalls(timer, userThreads);
        this.listeners = listeners;
        this.rooms = new KnownRooms(listeners, userThreads);
        this.watches = new RoomWatches(rooms, calls, client, () -> connection);
    }

    // --- what the user wants -----------------------------------------------------------------------------------------

    @Override
    public TsrpcFuture<JoinResult> join(String name) {
        return join(name, client, null);
    }

    /**
     * Enters a room.
     *
     * @param asked asks the server
     * @param on the connection on which that is, before others may use it; null if it is the client's
     */
    TsrpcFuture<JoinResult> join(String name, Supplier<? extends Client> asked, @Nullable Hearing on) {
        requireNonNull(name, "room");
        if (!Utf8Bytes.canEncode(name)) { // in binary the server would let this client into another room
            return UserFuture.completed(userThreads, JoinResult.failure(NOT_SENDABLE));
        }
        HeardRoom room = new HeardRoom();
        UserFuture<JoinResult> joining = new UserFuture<>(userThreads);
        KnownRooms.Entry entry = rooms.enter(name, room, joining, on);
        UserFuture<JoinResult> outcome = entry.outcome();
        if (outcome != null) {
            return outcome;
        }
        if (on != null) {
            on.asksAbout(name);
        }
        CompletionStage<?> before = entry.before();
        if (before == null) { // who enters it waits until the connection is open, which must not wait for that
            return ask(asked.get(), List.of(name), null)
                    .thenApply(problem -> problem == null ? JoinResult.success() : JoinResult.failure(problem));
        }
        calls.check(); // it need not leave any more
        var unused = before.thenCompose(left -> ask(asked.get(), List.of(name), null))
                .thenAccept(problem -> joining.complete(rooms.entered(name, room, problem)));
        return joining;
    }

    @Override
    public TsrpcFuture<Void> leave(String room) {
        return leave(room, client, null);
    }

    /** Leaves a room, as {@link #join} enters it. */
    TsrpcFuture<Void> leave(String room, Supplier<? extends Client> asked, @Nullable Hearing on) {
        requireNonNull(room, "room");
        if (on != null) {
            on.asksAbout(room);
        }
        KnownRooms.Exit exit = rooms.leave(room);
        UserFuture<Void> done = exit.done();
        CompletionStage<?> before = exit.before();
        if (before != null) {
            calls.check(); // it may leave another time than before
            var unused = before.thenCompose(joined -> leave(asked.get(), room, () -> rooms.leaves(room, done)))
                    .thenRun(() -> {
                        rooms.hasLeft(room, done);
                        done.complete(null);
                    });
        }
        return done;
    }

    private UserFuture<Void> leave(Client asked, String room, BooleanSupplier isWanted) {
        return calls.call(asked, () -> connection, RoomsProtocol.LEAVE, new ApiLeave.Req(List.of(room)), isWanted);
    }

    @Override
    public List<String> names() {
        return rooms.names();
    }

    @Override
    public Subscription listen(ClientRoomsListener listener) {
        return listeners.add(listener);
    }

    @Override
    public Subscription watch(String room, PresenceListener listener) {
        return watches.watch(room, listener);
    }

    /** Forgets all rooms: the user has disconnected. */
    void forget() {
        rooms.forget();
    }

    // --- connections -------------------------------------------------------------------------------------------------

    /** A connection begins. */
    Hearing begin(ClientConnection begun) {
        return new Hearing(this, rooms, begun, rooms.begin());
    }

    /**
     * Announces on a new connection that the client will enter its rooms again: the server may let it into them before, when it has logged
     * in, and would send what follows ahead of what the client has missed.
     */
    CompletionStage<AfterConnect.Outcome> announce(DuplexClient opened, Hearing hearing) {
        if (!rooms.hasPlaces()) {
            return UserFuture.completed(userThreads, AfterConnect.Outcome.ready());
        }
        hearing.asks();
        ApiResume.Req later = new ApiResume.Req(List.of(), Optional.of(true));
        return opened.callApi(RoomsProtocol.RESUME, later, CallOptions.timeout(Duration.ZERO))
                .thenApply(ret -> {
                    TsrpcError problem = ret.err();
                    if (problem == null || KnownRooms.isOfServer(problem)) {
                        hearing.answered();
                        return AfterConnect.Outcome.ready();
                    }
                    return AfterConnect.Outcome.retry(problem);
                });
    }

    /** Enters the rooms again on a new connection. */
    CompletionStage<AfterConnect.Outcome> enterAgain(DuplexClient opened, Hearing hearing) {
        connection = opened;
        latest = hearing;
        List<String> names = rooms.comeBack(hearing);
        hearing.asks();
        return ask(opened, names, hearing).thenApply(problem -> {
            if (problem == null || KnownRooms.isOfServer(problem)) {
                hearing.answered();
            }
            if (problem == null) {
                watches.again(opened, names);
            }
            return problem == null || (names.isEmpty() && KnownRooms.isOfServer(problem))
                    ? AfterConnect.Outcome.ready()
                    : AfterConnect.Outcome.retry(problem);
        });
    }

    /** A server has told more of rooms than a client takes: its connection is closed. */
    void exceeded(RoomLimits.ExceededException why) {
        exceeding.warn("The connection is closed, because its server breaks the rules: {}", why.getMessage());
    }

    /** A connection is gone. */
    void ended() {
        calls.check();
    }

    /** What has been told to listeners, in bytes of memory, as a number that only grows. */
    long told() {
        return listeners.told();
    }

    // --- asking the server -------------------------------------------------------------------------------------------

    /**
     * Asks the server to let the client into rooms. Completes with why that has not worked, or null.
     *
     * @param again the new connection on which it enters them again, for as long as that is tried; null if it enters a new one
     */
    private UserFuture<@Nullable TsrpcError> ask(Client asked, List<String> names, @Nullable Hearing again) {
        List<ApiResume.Wanted> wanted = rooms.wanted(names, again);
        UserFuture<@Nullable TsrpcError> answered = new UserFuture<>(userThreads);
        CallOptions options = again == null ? CallOptions.DEFAULT : CallOptions.timeout(Duration.ZERO);
        Optional<Boolean> later = again == null ? Optional.empty() : Optional.of(false);
        var unused = asked.callApi(RoomsProtocol.RESUME, new ApiResume.Req(wanted, later), options)
                .thenAccept(ret -> answered.complete(answered(asked, wanted, ret, again)));
        return answered;
    }

    /** Takes over what the server has answered, unless it is about something else. Returns why the client is not in the rooms, or null. */
    private @Nullable TsrpcError answered(
            Client asked, List<ApiResume.Wanted> wanted, ApiReturn<ApiResume.Res> ret, @Nullable Hearing again) {
        if (!(ret instanceof ApiReturn.Success<ApiResume.Res> success)) {
            return ret.err();
        }
        List<ApiResume.Resumed> answers = success.res().rooms();
        try {
            RoomLimits.checkAnswer(wanted, answers);
        } catch (RoomLimits.ExceededException e) {
            Hearing on = again == null ? latest : again;
            if (on != null) {
                on.exceeded(e);
            }
            return TsrpcError.of(String.valueOf(e.getMessage()), TsrpcErrorType.CLIENT_ERROR);
        }
        return answered(asked, wanted, answers, again != null);
    }

    /** Takes over who may not come in. How far rooms are, and what is lost, the server tells among their messages. */
    private @Nullable TsrpcError answered(
            Client asked, List<ApiResume.Wanted> wanted, List<ApiResume.Resumed> answers, boolean isAgain) {
        Set<String> withPlace = wanted.stream()
                .filter(room -> room.from().isPresent())
                .map(ApiResume.Wanted::room)
                .collect(Collectors.toSet());
        TsrpcError problem = null;
        for (ApiResume.Resumed answer : answers) {
            String room = answer.room();
            if (answer.refused().isPresent()) {
                TsrpcError why = TsrpcError.of(answer.refused().get());
                TsrpcError refusal = answer.code().map(why::withCode).orElse(why);
                problem = refusal;
                if (isAgain && rooms.refuse(room)) {
                    int code = answer.code().map(String::length).orElse(0);
                    listeners.tell(
                            2L * refusal.message().length() + 2L * code,
                            listener -> listener.left(room, Optional.of(refusal)));
                }
            } else if (isAgain
                    && !rooms.knows(room)) { // it was left meanwhile, perhaps before the server had let the client in
                var unused = leave(asked, room, () -> !rooms.knows(room));
            } else if (isAgain && answer.recovered()) {
                listeners.tell(0, listener -> listener.recovered(room));
            } else if (isAgain
                    && (answer.at().isEmpty() || !withPlace.contains(room))) { // it keeps, or kept, no messages
                listeners.tell(0, listener -> listener.lost(room, OptionalLong.empty()));
            }
        }
        return isAgain ? null : problem;
    }
}
