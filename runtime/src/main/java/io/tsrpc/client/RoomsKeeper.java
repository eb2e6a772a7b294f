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
import io.tsrpc.concurrent.GatedQueue;
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

    /** The latest connection on which the client has come back, which may be gone; null if there was none. */
    private volatile @Nullable RoomConnection latest;

    /**
     * Creates one that is in no room.
     *
     * @param client sends on the client's current connection, or on the next one
     */
    RoomsKeeper(Supplier<Client> client, RoomListeners listeners, Timer timer, Executor userThreads) {
        this.client = client;
        this.userThreads = userThreads;
        this.calls = new LastingCalls(timer, userThreads);
        this.listeners = listeners;
        this.rooms = new KnownRooms(listeners, userThreads);
        this.watches = new RoomWatches(rooms, calls, name -> open(rooms.opening(name)));
    }

    /** The open connection on which the client is in rooms; null if there is none. */
    private @Nullable RoomConnection open(@Nullable RoomConnection opening) {
        return RoomConnection.open(opening, latest);
    }

    // --- what the user wants -----------------------------------------------------------------------------------------

    @Override
    public TsrpcFuture<JoinResult> join(String name) {
        return join(name, null);
    }

    /**
     * Enters a room.
     *
     * @param opening the connection on which it is entered, before others may use that; null if it is the client's
     */
    TsrpcFuture<JoinResult> join(String name, @Nullable RoomConnection opening) {
        requireNonNull(name, "room");
        if (!Utf8Bytes.canEncode(name)) { // in binary the server would let this client into another room
            return UserFuture.completed(userThreads, JoinResult.failure(NOT_SENDABLE));
        }
        KnownRooms.Entry entry = rooms.enter(name, opening);
        HeardRoom room = entry.room();
        UserFuture<JoinResult> outcome = entry.outcome();
        if (room == null) {
            return outcome;
        }
        if (opening != null) {
            opening.hearing().asksAbout(name);
        }
        calls.check(); // it need not leave any more
        var unused = entry.before()
                .thenCompose(left -> ask(opening == null ? client.get() : opening.client(), List.of(name), null))
                .thenAccept(problem ->
                        settle(name, rooms.entered(name, room, outcome, opening, problem), opening, outcome));
        return outcome;
    }

    private void settle(
            String name, KnownRooms.Entered entered, @Nullable RoomConnection opening, UserFuture<JoinResult> outcome) {
        if (entered.leaving() != null) {
            tellLeft(name, entered.leaving(), opening);
        }
        outcome.complete(entered.result());
        if (entered.others() != null) {
            entered.others().complete(entered.result());
        }
    }

    @Override
    public TsrpcFuture<Void> leave(String room) {
        return leave(room, null);
    }

    /** Leaves a room, as {@link #join} enters it. */
    TsrpcFuture<Void> leave(String room, @Nullable RoomConnection opening) {
        requireNonNull(room, "room");
        if (opening != null) {
            opening.hearing().asksAbout(room);
        }
        KnownRooms.Exit exit = rooms.leave(room, opening);
        Leaving leaving = exit.leaving();
        if (leaving != null) {
            calls.check(); // it may leave another time than before
            var unused = exit.before().thenRun(() -> tellLeft(room, leaving, exit.opening()));
        }
        return exit.outcome();
    }

    /** Tells the server that the client has left a room. Without a connection the server knows. */
    private void tellLeft(String room, Leaving leaving, @Nullable RoomConnection opening) {
        RoomConnection on = open(opening);
        if (on == null || !rooms.tells(room, leaving, on.hearing())) {
            rooms.hasLeft(room, leaving);
            leaving.done().complete(null);
            return;
        }
        var unused = leave(on.client(), room, () -> rooms.isWanted(room, leaving))
                .thenRun(() -> {
                    on.hearing().afterArrived(() -> rooms.hasLeft(room, leaving));
                    leaving.done().complete(null);
                });
    }

    private UserFuture<Void> leave(DuplexClient asked, String room, BooleanSupplier isWanted) {
        return calls.call(asked, RoomsProtocol.LEAVE, new ApiLeave.Req(List.of(room)), isWanted);
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

    /**
     * A connection begins.
     *
     * @param messages the queue in which its messages are heard
     */
    Hearing begin(ClientConnection begun, GatedQueue messages) {
        return new Hearing(this, rooms, begun, messages, rooms.begin());
    }

    /**
     * Announces on a new connection that the client knows rooms, and will enter its own again: the server may let it into some before, when it
     * has logged in, and would send what follows ahead of what the client has missed, without its place.
     */
    CompletionStage<AfterConnect.Outcome> announce(DuplexClient opened, Hearing hearing) {
        hearing.asks();
        ApiResume.Req later = new ApiResume.Req(List.of(), Optional.of(true));
        return opened.callApi(RoomsProtocol.RESUME, later, CallOptions.timeout(Duration.ZERO))
                .thenApply(ret -> {
                    TsrpcError problem = ret.err();
                    if (problem == null || ClientErrors.isOfServer(problem)) {
                        hearing.answered();
                        return AfterConnect.Outcome.ready();
                    }
                    return AfterConnect.Outcome.retry(problem);
                });
    }

    /** Enters the rooms again on a new connection. */
    CompletionStage<AfterConnect.Outcome> enterAgain(DuplexClient opened, Hearing hearing) {
        RoomConnection connection = new RoomConnection(opened, hearing);
        latest = connection;
        List<String> names = rooms.comeBack(hearing);
        hearing.asks();
        return ask(opened, names, connection).thenApply(problem -> {
            if (problem == null || ClientErrors.isOfServer(problem)) {
                hearing.answered();
            }
            if (problem == null) {
                watches.again(connection);
            }
            return problem == null || (names.isEmpty() && ClientErrors.isOfServer(problem))
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
    private UserFuture<@Nullable TsrpcError> ask(Client asked, List<String> names, @Nullable RoomConnection again) {
        List<ApiResume.Wanted> wanted = rooms.wanted(names, again == null ? null : again.hearing());
        UserFuture<@Nullable TsrpcError> answered = new UserFuture<>(userThreads);
        CallOptions options = again == null ? CallOptions.DEFAULT : CallOptions.timeout(Duration.ZERO);
        Optional<Boolean> later = again == null ? Optional.empty() : Optional.of(false);
        var unused = asked.callApi(RoomsProtocol.RESUME, new ApiResume.Req(wanted, later), options)
                .thenAccept(ret -> answered.complete(answered(wanted, ret, again)));
        return answered;
    }

    /** Takes over what the server has answered, unless it is about something else. Returns why the client is not in the rooms, or null. */
    private @Nullable TsrpcError answered(
            List<ApiResume.Wanted> wanted, ApiReturn<ApiResume.Res> ret, @Nullable RoomConnection again) {
        if (!(ret instanceof ApiReturn.Success<ApiResume.Res> success)) {
            return ret.err();
        }
        List<ApiResume.Resumed> answers = success.res().rooms();
        try {
            RoomLimits.checkAnswer(wanted, answers);
        } catch (RoomLimits.ExceededException e) {
            RoomConnection on = again == null ? latest : again;
            if (on != null) {
                on.hearing().exceeded(e);
            }
            return TsrpcError.of(String.valueOf(e.getMessage()), TsrpcErrorType.CLIENT_ERROR);
        }
        if (again == null) {
            return refusal(answers);
        }
        cameBack(wanted, answers, again);
        return null;
    }

    /** Why the client may not come into a new room; null if it may. */
    private static @Nullable TsrpcError refusal(List<ApiResume.Resumed> answers) {
        return answers.stream()
                .filter(answer -> answer.refused().isPresent())
                .map(RoomsKeeper::refusal)
                .findFirst()
                .orElse(null);
    }

    private static TsrpcError refusal(ApiResume.Resumed answer) {
        TsrpcError why = TsrpcError.of(answer.refused().orElseThrow());
        return answer.code().map(why::withCode).orElse(why);
    }

    /** Takes over into which rooms the client may not come again. How far the others are, and what is lost, the server tells among their messages. */
    private void cameBack(List<ApiResume.Wanted> wanted, List<ApiResume.Resumed> answers, RoomConnection on) {
        Set<String> withPlace = wanted.stream()
                .filter(room -> room.from().isPresent())
                .map(ApiResume.Wanted::room)
                .collect(Collectors.toSet());
        for (ApiResume.Resumed answer : answers) {
            String room = answer.room();
            if (answer.refused().isPresent()) {
                rooms.refused(room, refusal(answer));
            } else if (!rooms.knows(room)) { // it was left meanwhile, perhaps before the server had let the client in
                var unused = leave(on.client(), room, () -> !rooms.knows(room));
            } else if (answer.recovered()) {
                rooms.tell(room, listener -> listener.recovered(room));
            } else if (answer.at().isEmpty() || !withPlace.contains(room)) { // it keeps, or kept, no messages
                rooms.tell(room, listener -> listener.lost(room, OptionalLong.empty()));
            }
        }
    }
}
