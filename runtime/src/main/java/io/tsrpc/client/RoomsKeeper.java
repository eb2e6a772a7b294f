package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
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
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.ClientRooms;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.ApiLeave;
import io.tsrpc.room.protocols.rt.ApiResume;
import io.tsrpc.room.protocols.rt.ApiWatch;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.MsgMark;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.MsgSkipped;
import io.tsrpc.room.protocols.rt.RoomPosition;
import io.tsrpc.text.Utf8Bytes;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows in which rooms a client is and how far it has heard them, over all of its connections, and enters them again after each connect.
 */
final class RoomsKeeper implements ClientRooms {
    private static final TsrpcError NOT_SENDABLE = TsrpcError.of(
            "room must not have a lone surrogate, which UTF-8 cannot encode",
            TsrpcErrorType.CLIENT_ERROR,
            ErrorCode.INPUT_DATA_ERR);
    private static final TsrpcError LEFT_MEANWHILE = TsrpcError.of("The client has left the room meanwhile");

    /** Of the client, and not of a connection: a server that breaks the rules does so on each. */
    private final RepeatedLog exceeding = new RepeatedLog(Log.of(Topic.CLIENT_CONNECTION));

    private final Supplier<Client> client;
    private final Executor userThreads;
    private final LastingCalls calls;
    private final RoomListeners listeners;

    @GuardedBy("this")
    private final Map<String, HeardRoom> rooms = new LinkedHashMap<>();

    /**
     * The calls that leave rooms and have no answer yet. A client that joins and leaves in turn waits for each answer before it asks again:
     * the server may turn calls round.
     */
    @GuardedBy("this")
    private final Map<String, UserFuture<Void>> leaving = new HashMap<>();

    /** Those of them about which the server has told that the client has left, before the answer: what follows is new. */
    @GuardedBy("this")
    private final Set<String> left = new HashSet<>();

    /** How often the client has begun to watch a room. */
    @GuardedBy("this")
    private int watches;

    /** How often the user has disconnected. */
    @GuardedBy("this")
    private int disconnects;

    /** How many connections have begun. */
    @GuardedBy("this")
    private int connections;

    /** The latest connection, which may be gone. */
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
    }

    // --- entering and leaving ----------------------------------------------------------------------------------------

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
        CompletionStage<?> before = null;
        synchronized (this) {
            HeardRoom known = rooms.putIfAbsent(name, room);
            if (known == null) {
                room.entersOn(on);
                room.joining = joining;
                before = leaving.getOrDefault(name, UserFuture.done(userThreads));
            } else if (known.joining == null) {
                return UserFuture.completed(userThreads, JoinResult.success());
            } else if (on == null || known.isEnteredOn(on)) {
                return known.joining;
            }
        }
        if (on != null) {
            on.asksAbout(name);
        }
        if (before == null) { // somebody else enters it when the connection is open, which must not wait for that
            return ask(asked.get(), List.of(name), null).thenApply(RoomsKeeper::joined);
        }
        calls.check(); // it need not leave any more
        var unused = before.thenCompose(left -> ask(asked.get(), List.of(name), null))
                .thenAccept(problem -> joining.complete(joined(name, room, problem)));
        return joining;
    }

    private static JoinResult joined(@Nullable TsrpcError problem) {
        return problem == null ? JoinResult.success() : JoinResult.failure(problem);
    }

    private synchronized JoinResult joined(String name, HeardRoom room, @Nullable TsrpcError problem) {
        room.joining = null;
        boolean isKnown = rooms.get(name) == room;
        boolean isBroughtIn = isKnown && room.isIn(); // by the server, after it had removed the client
        if (problem != null && !(isBroughtIn && hasAnswered(problem))) {
            rooms.remove(name, room);
            return JoinResult.failure(problem);
        }
        if (isKnown && problem == null) {
            room.enter();
        }
        return isKnown ? JoinResult.success() : JoinResult.failure(LEFT_MEANWHILE);
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
        UserFuture<Void> done = new UserFuture<>(userThreads);
        CompletionStage<?> before = UserFuture.done(userThreads);
        synchronized (this) {
            HeardRoom known = rooms.remove(room);
            allLeft(known);
            UserFuture<Void> pending = leaving.get(room);
            if (known == null && pending != null) {
                return pending;
            }
            if (known != null && known.joining != null) {
                before = known.joining;
            }
            leaving.put(room, done);
            left.remove(room);
        }
        calls.check(); // it may leave another time than before
        var unused = before.thenCompose(joined -> leave(asked.get(), room, () -> leaves(room, done)))
                .thenRun(() -> {
                    synchronized (this) {
                        if (leaving.remove(room, done)) {
                            left.remove(room);
                        }
                    }
                    done.complete(null);
                });
        return done;
    }

    private UserFuture<Void> leave(Client asked, String room, BooleanSupplier isWanted) {
        return calls.call(asked, () -> connection, RoomsProtocol.LEAVE, new ApiLeave.Req(List.of(room)), isWanted);
    }

    /** Whether the client still wants to leave a room, and has not heard that it has. */
    private synchronized boolean leaves(String room, UserFuture<Void> done) {
        return leaving.get(room) == done && !left.contains(room) && !rooms.containsKey(room);
    }

    /** Whether what the server tells of a room is about the time before the client has left it. */
    @GuardedBy("this")
    private boolean isLeaving(String room) {
        return leaving.containsKey(room) && !left.contains(room);
    }

    @Override
    public synchronized List<String> names() {
        return rooms.entrySet().stream()
                .filter(room -> room.getValue().joining == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Forgets all rooms: the user has disconnected. What still arrives on connections that have begun brings the client into none. */
    synchronized void forget() {
        rooms.values().forEach(this::allLeft);
        rooms.clear();
        disconnects++;
    }

    /**
     * Announces on a new connection that the client will enter its rooms again: the server may let it into them before, when it has logged
     * in, and would send what follows ahead of what the client has missed.
     */
    CompletionStage<AfterConnect.Outcome> announce(DuplexClient opened, Hearing hearing) {
        if (!hasPlaces()) {
            return UserFuture.completed(userThreads, AfterConnect.Outcome.ready());
        }
        hearing.asks();
        ApiResume.Req later = new ApiResume.Req(List.of(), Optional.of(true));
        return opened.callApi(RoomsProtocol.RESUME, later, CallOptions.timeout(Duration.ZERO))
                .thenApply(ret -> {
                    TsrpcError problem = ret.err();
                    if (problem == null || hasAnswered(problem)) {
                        hearing.answered();
                        return AfterConnect.Outcome.ready();
                    }
                    return AfterConnect.Outcome.retry(problem);
                });
    }

    private synchronized boolean hasPlaces() {
        return rooms.values().stream().anyMatch(room -> room.at() != null);
    }

    /** Enters the rooms again on a new connection. */
    CompletionStage<AfterConnect.Outcome> enterAgain(DuplexClient opened, Hearing hearing) {
        connection = opened;
        latest = hearing;
        List<String> names = namesBefore(hearing);
        hearing.asks();
        return ask(opened, names, hearing).thenApply(problem -> {
            if (problem == null || hasAnswered(problem)) {
                hearing.answered();
            }
            if (problem == null) {
                watchAgain(opened, names);
            }
            return problem == null || (names.isEmpty() && hasAnswered(problem))
                    ? AfterConnect.Outcome.ready()
                    : AfterConnect.Outcome.retry(problem);
        });
    }

    /** The rooms in which the client was before a connection. */
    private synchronized List<String> namesBefore(Hearing hearing) {
        List<String> before = new ArrayList<>();
        for (String name : names()) {
            HeardRoom room = rooms.get(name);
            if (room != null && !room.isEnteredOn(hearing)) {
                before.add(name);
            }
        }
        return before;
    }

    /** Whether it is the server that has said so: one that has no rooms, such as TSRPC's own, can be used without. */
    private static boolean hasAnswered(TsrpcError problem) {
        return problem.type() == TsrpcErrorType.SERVER_ERROR || problem.type() == TsrpcErrorType.API_ERROR;
    }

    /**
     * Asks the server to let the client into rooms. Completes with why that has not worked, or null.
     *
     * @param again the new connection on which it enters them again, for as long as that is tried; null if it enters a new one
     */
    private UserFuture<@Nullable TsrpcError> ask(Client asked, List<String> names, @Nullable Hearing again) {
        List<ApiResume.Wanted> wanted = new ArrayList<>();
        synchronized (this) {
            for (String name : names) {
                HeardRoom room = rooms.get(name);
                if (room != null) {
                    wanted.add(new ApiResume.Wanted(name, Optional.ofNullable(room.at())));
                    if (again != null) {
                        again.asksFor(name, room);
                    }
                }
            }
        }
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
                if (isAgain && forget(room)) {
                    int code = answer.code().map(String::length).orElse(0);
                    listeners.tell(
                            2L * refusal.message().length() + 2L * code,
                            listener -> listener.left(room, Optional.of(refusal)));
                }
            } else if (isAgain
                    && !knows(room)) { // it was left meanwhile, perhaps before the server had let the client in
                var unused = leave(asked, room, () -> !knows(room));
            } else if (isAgain && answer.recovered()) {
                listeners.tell(0, listener -> listener.recovered(room));
            } else if (isAgain
                    && (answer.at().isEmpty() || !withPlace.contains(room))) { // it keeps, or kept, no messages
                listeners.tell(0, listener -> listener.lost(room, OptionalLong.empty()));
            }
        }
        return isAgain ? null : problem;
    }

    /** Returns whether it was known, and the client does not ask for it anew. */
    private synchronized boolean forget(String room) {
        HeardRoom known = rooms.get(room);
        if (known == null || known.joining != null) {
            return false;
        }
        rooms.remove(room);
        allLeft(known);
        return true;
    }

    private synchronized boolean knows(String room) {
        return rooms.containsKey(room);
    }

    // --- who is there ------------------------------------------------------------------------------------------------

    @Override
    public Subscription watch(String name, PresenceListener listener) {
        HeardPresence.Watcher watcher = new HeardPresence.Watcher(requireNonNull(listener, "listener"));
        int begun = 0;
        CompletionStage<?> entered;
        synchronized (this) {
            HeardRoom room = rooms.get(requireNonNull(name, "room"));
            if (room == null) {
                throw new IllegalStateException("The client is not in the room " + name);
            }
            if (!room.presence.isWatched()) {
                begun = ++watches;
                room.presence.begin(begun);
            }
            entered = room.joining == null ? UserFuture.done(userThreads) : room.joining;
            room.presence.add(watcher, listeners);
        }
        if (begun > 0) {
            int number = begun;
            var unused = entered.thenRun(
                    () -> { // before, the server would refuse it
                        if (isWatched(name, number)) {
                            beginWatch(client.get(), name, number);
                        }
                    });
        }
        return () -> unwatch(name, watcher);
    }

    private synchronized boolean isWatched(String name, int number) {
        HeardRoom room = rooms.get(name);
        return room != null && room.presence.watch() == number && room.presence.isWatched();
    }

    private void unwatch(String name, HeardPresence.Watcher watcher) {
        int ended;
        synchronized (this) {
            HeardRoom room = rooms.get(name);
            if (room == null || !room.presence.remove(watcher)) {
                return;
            }
            ended = room.presence.watch();
        }
        watch(client.get(), new ApiWatch.Req(name, false, ended), () -> isUnwatched(name, ended));
    }

    private synchronized boolean isUnwatched(String name, int number) {
        HeardRoom room = rooms.get(name);
        return room != null && room.presence.watch() == number && !room.presence.isWatched();
    }

    private void watch(Client asked, ApiWatch.Req req, BooleanSupplier isWanted) {
        var unused = calls.call(asked, () -> connection, RoomsProtocol.WATCH, req, isWanted);
    }

    private void beginWatch(Client asked, String name, int number) {
        watch(asked, new ApiWatch.Req(name, true, number), () -> isWatched(name, number));
    }

    private void watchAgain(Client opened, List<String> names) {
        for (String name : names) {
            int begun;
            synchronized (this) {
                HeardRoom room = rooms.get(name);
                if (room == null || !room.presence.isWatched()) {
                    continue;
                }
                begun = ++watches;
                room.presence.begin(begun);
                room.presence.allLeft(listeners);
            }
            beginWatch(opened, name, begun);
        }
    }

    @GuardedBy("this")
    private void allLeft(@Nullable HeardRoom room) {
        if (room != null) {
            room.presence.allLeft(listeners);
        }
    }

    private synchronized void presence(MsgPresence news) {
        HeardRoom room = rooms.get(news.room());
        if (room != null) {
            room.presence.hear(news, listeners);
        }
    }

    // --- what the server sends ---------------------------------------------------------------------------------------

    /** Takes note of a message that has arrived. Returns whether handlers get it. */
    boolean hear(MsgService<?> service, Object msg, Hearing hearing) {
        if (service == RoomsProtocol.MARK) {
            hearing.mark((MsgMark) msg);
        } else if (service == RoomsProtocol.SKIPPED) {
            MsgSkipped skipped = (MsgSkipped) msg;
            boolean unused = isNew(skipped.room(), skipped.at());
        } else if (service == RoomsProtocol.LOST) {
            lost((MsgLost) msg);
        } else if (service == RoomsProtocol.JOINED) {
            joined((MsgJoined) msg, hearing);
        } else if (service == RoomsProtocol.LEFT) {
            left((MsgLeft) msg, hearing);
        } else if (service == RoomsProtocol.PRESENCE) {
            presence((MsgPresence) msg);
        } else {
            MsgMark mark = hearing.takeMark();
            return mark == null || isNew(mark.room(), mark.at());
        }
        return false;
    }

    /** A connection begins. */
    synchronized Hearing begin(ClientConnection begun) {
        return new Hearing(this, begun, ++connections, disconnects);
    }

    /** Whether a room is still the one that the client was in at some time. */
    synchronized boolean isStill(String name, HeardRoom room) {
        return rooms.get(name) == room;
    }

    /** A server has told more of rooms than a client takes: its connection is closed. */
    void exceeded(RoomLimits.ExceededException why) {
        exceeding.warn("The connection is closed, because its server breaks the rules: {}", why.getMessage());
    }

    /** A connection is gone. */
    void ended() {
        calls.check();
    }

    private synchronized boolean isNew(String name, RoomPosition at) {
        if (isLeaving(name)) {
            return false;
        }
        HeardRoom room = rooms.get(name);
        if (room == null) {
            return true; // it was left, and this was on its way
        }
        RoomPosition last = room.at();
        HeardRoom.News news = room.hear(at);
        if (news == HeardRoom.News.AFTER_A_HOLE) {
            OptionalLong missing = HeardRoom.between(last, at);
            listeners.tell(0, listener -> listener.lost(name, missing));
        }
        return news != HeardRoom.News.OLD;
    }

    private synchronized void lost(MsgLost msg) {
        HeardRoom room = rooms.get(msg.room());
        if (room != null && !isLeaving(msg.room())) {
            OptionalLong told = msg.lost().map(OptionalLong::of).orElseGet(OptionalLong::empty);
            OptionalLong count = msg.at().map(at -> room.lose(at, told)).orElse(told);
            if (count.orElse(1) > 0) {
                listeners.tell(0, listener -> listener.lost(msg.room(), count));
            }
        }
    }

    private synchronized void joined(MsgJoined msg, Hearing hearing) {
        if (isLeaving(msg.room()) || hearing.begun() != disconnects || isOver(hearing)) {
            return; // it was let in before it leaves, or before its connection ends
        }
        HeardRoom known = rooms.get(msg.room());
        if (known == null && hearing.isFromBefore(msg.room())) {
            return; // it has left since
        }
        if (known == null) {
            RoomLimits.checkNew(msg.room(), rooms.size());
        }
        HeardRoom room = known == null ? new HeardRoom() : known;
        room.jump(msg.at().orElse(null));
        if (known == null) { // otherwise the client wants to be there, and gets an answer
            rooms.put(msg.room(), room);
            listeners.tell(0, listener -> listener.joined(msg.room()));
        }
    }

    private synchronized void left(MsgLeft msg, Hearing hearing) {
        if (isOver(hearing) || hearing.isFromBefore(msg.room())) {
            return; // it has asked to come in since
        }
        if (leaving.containsKey(msg.room())) {
            left.add(msg.room());
        }
        HeardRoom room = rooms.get(msg.room());
        if (room != null && room.isIn()) { // otherwise it is about the last time, and the client wants to come in again
            rooms.remove(msg.room());
            allLeft(room);
            listeners.tell(0, listener -> listener.left(msg.room(), Optional.empty()));
        }
    }

    /** Whether the client has come back on a later connection, so that what an earlier one says of its rooms is over. */
    private boolean isOver(Hearing hearing) {
        Hearing now = latest;
        return now != null && now.isLaterThan(hearing);
    }

    /** What has been told to listeners, in bytes of memory, as a number that only grows. */
    long told() {
        return listeners.told();
    }

    @Override
    public Subscription listen(ClientRoomsListener listener) {
        return listeners.add(listener);
    }
}
