package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.TsrpcError;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.protocols.rt.ApiResume;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.RoomPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rooms in which a client is, wants to be or which it is leaving, and how far it has heard them, over all of its connections.
 * Thread-safe; no method blocks or runs user code.
 */
final class KnownRooms {
    private static final TsrpcError LEFT_MEANWHILE = TsrpcError.of("The client has left the room meanwhile");

    private final RoomListeners listeners;
    private final Executor userThreads;

    @GuardedBy("this")
    private final Map<String, HeardRoom> rooms = new LinkedHashMap<>();

    @GuardedBy("this")
    private final Leavings leavings;

    @GuardedBy("this")
    private final RemovedStays removed = new RemovedStays();

    /** How often the client has begun to watch a room. */
    @GuardedBy("this")
    private int watches;

    /** How often the user has disconnected. */
    @GuardedBy("this")
    private int disconnects;

    /** How many connections have begun. */
    @GuardedBy("this")
    private int connections;

    /** The number of the latest connection on which it has come back into its rooms. */
    @GuardedBy("this")
    private int comeback;

    KnownRooms(RoomListeners listeners, Executor userThreads) {
        this.listeners = listeners;
        this.userThreads = userThreads;
        this.leavings = new Leavings(userThreads);
    }

    // --- connections -------------------------------------------------------------------------------------------------

    /**
     * The beginning of a connection.
     *
     * @param number one more than that of the connection before
     * @param disconnects how often the user had disconnected
     */
    record Start(int number, int disconnects) {}

    /** A connection begins. */
    synchronized Start begin() {
        return new Start(++connections, disconnects);
    }

    /** Forgets all rooms: the user has disconnected. What still arrives on connections that have begun brings the client into none. */
    synchronized void forget() {
        for (HeardRoom room : rooms.values()) {
            room.stay.end();
            allLeft(room);
        }
        rooms.clear();
        removed.endAll();
        disconnects++;
    }

    /** The client comes back on a new connection. Returns the rooms in which it was before. */
    synchronized List<String> comeBack(Hearing on) {
        comeback = on.start().number();
        leavings.comesBack(comeback);
        List<String> before = new ArrayList<>();
        rooms.forEach((name, room) -> {
            if (room.isEnteredOn(on)) {
                return;
            }
            room.entersOn(null); // nothing is left of a connection that is gone
            if (room.joining == null) {
                before.add(name);
            }
        });
        return before;
    }

    // --- entering ----------------------------------------------------------------------------------------------------

    /**
     * What a client that wants to enter a room has to do.
     *
     * @param room the room about which it has to ask the server; null if it only has to wait for {@code outcome}
     * @param before what must be over before it asks
     * @param outcome whether it is in the room
     */
    record Entry(@Nullable HeardRoom room, CompletionStage<?> before, UserFuture<JoinResult> outcome) {}

    /**
     * The user wants to enter a room.
     *
     * @param opening the connection on which that is, before others may use it; null if it is the client's. What waits there until that
     *     connection is open is not waited for
     */
    synchronized Entry enter(String name, @Nullable RoomConnection opening) {
        UserFuture<Void> nothing = UserFuture.done(userThreads);
        HeardRoom known = rooms.get(name);
        if (known == null) {
            HeardRoom room = new HeardRoom(removed.begin(name));
            room.entersOn(opening);
            room.joining = new UserFuture<>(userThreads);
            rooms.put(name, room);
            Leaving before = leavings.before(name, opening);
            if (before == null) {
                return new Entry(room, nothing, room.joining);
            }
            before.precedes(room);
            return new Entry(room, before.done(), room.joining);
        }
        if (known.joining == null) {
            return new Entry(null, nothing, UserFuture.completed(userThreads, JoinResult.success()));
        }
        return opening == null || known.isEnteredOn(opening.hearing())
                ? new Entry(null, nothing, known.joining)
                : new Entry(known, nothing, new UserFuture<>(userThreads));
    }

    /**
     * What has become of a wish to enter a room.
     *
     * @param result what the user gets to know
     * @param others another question about the room, which this answer settles; null if there is none
     * @param leaving the client does not know whether it is in the room, which it leaves; null if it knows
     */
    record Entered(
            JoinResult result,
            @Nullable UserFuture<JoinResult> others,
            @Nullable Leaving leaving) {}

    /**
     * The server has answered whether the client may come into a room, or it has not.
     *
     * @param asked the outcome of this question
     * @param opening the connection on which it was asked, before others may use that; null if it was none
     * @param problem why the client is not in the room; null if it is
     */
    synchronized Entered entered(
            String name,
            HeardRoom room,
            UserFuture<JoinResult> asked,
            @Nullable RoomConnection opening,
            @Nullable TsrpcError problem) {
        UserFuture<JoinResult> waiting = room.joining;
        if (problem != null && waiting != null && waiting != asked) {
            return new Entered(JoinResult.failure(problem), null, null); // the other question is open
        }
        room.joining = null;
        if (rooms.get(name) != room) {
            return new Entered(JoinResult.failure(problem == null ? LEFT_MEANWHILE : problem), waiting, null);
        }
        if (problem == null) {
            room.entersOn(opening);
            room.enter();
        }
        if (problem == null
                || waiting == null
                || room.isLetInSince(comeback)) { // by another question, or by the server
            return new Entered(JoinResult.success(), waiting, null);
        }
        rooms.remove(name);
        return new Entered(JoinResult.failure(problem), waiting, isUndecided(problem) ? leavings.begin(name) : null);
    }

    /** Whether the client does not know what the server has decided, or will decide. */
    private static boolean isUndecided(TsrpcError problem) {
        return !ClientErrors.isOfServer(problem) && !ClientErrors.isLoss(problem);
    }

    // --- leaving -----------------------------------------------------------------------------------------------------

    /**
     * What a client that wants to leave a room has to do.
     *
     * @param leaving what it has to tell the server; null if it has told that, or will
     * @param before what must be over before it tells the server
     * @param opening the connection on which it was in the room, before others could use that; null if it was none
     * @param outcome when it has left
     */
    record Exit(
            @Nullable Leaving leaving,
            CompletionStage<?> before,
            @Nullable RoomConnection opening,
            UserFuture<Void> outcome) {}

    /**
     * The user wants to leave a room.
     *
     * @param opening as for {@link #enter}
     */
    synchronized Exit leave(String name, @Nullable RoomConnection opening) {
        UserFuture<Void> nothing = UserFuture.done(userThreads);
        HeardRoom known = rooms.remove(name);
        removed.end(name);
        if (known == null) {
            return leaveUnknown(name, opening);
        }
        known.stay.end();
        allLeft(known);
        Leaving leaving = leavings.begin(name);
        UserFuture<JoinResult> joining = known.joining;
        if (joining == null) {
            return new Exit(leaving, nothing, opening == null ? known.opening() : opening, leaving.done());
        }
        boolean isThere = opening == null || known.isEnteredOn(opening.hearing());
        return new Exit(leaving, joining, known.opening(), isThere ? leaving.done() : nothing);
    }

    /** The server may have let the client in, which has not heard of it, or the client leaves twice. */
    @GuardedBy("this")
    private Exit leaveUnknown(String name, @Nullable RoomConnection opening) {
        UserFuture<Void> nothing = UserFuture.done(userThreads);
        Leaving pending = leavings.get(name);
        if (pending != null && (opening == null || pending.isAskedOn(opening.hearing()))) {
            return new Exit(null, nothing, null, pending.done());
        }
        if (pending != null && !pending.isAsked()) {
            return new Exit(null, nothing, null, nothing); // it will be when the connection is open for everybody
        }
        Leaving leaving = leavings.begin(name);
        return new Exit(leaving, nothing, opening, leaving.done());
    }

    /** Whether the client still wants to leave a room, and has not heard that it has. */
    synchronized boolean isWanted(String name, Leaving leaving) {
        return leavings.isLatest(name, leaving) && leaving.isPending() && !rooms.containsKey(name);
    }

    /**
     * The client begins to tell the server on a connection. Returns whether it has to: also if it enters the room anew when that is done, which
     * must be a new stay for the server, too. Otherwise the client could not tell whose end it hears of.
     */
    synchronized boolean tells(String name, Leaving leaving, Hearing on) {
        boolean isLatest = leavings.isLatest(name, leaving);
        if (isLatest) {
            leaving.asks(on);
        }
        return isLatest;
    }

    /** The server knows that the client has left a room, and what it had sent before has been heard; or it need not know. */
    synchronized void hasLeft(String name, Leaving leaving) {
        leavings.end(name, leaving);
    }

    // --- being removed -----------------------------------------------------------------------------------------------

    /** The server refuses to let the client in again, which does not ask anew. */
    synchronized void refused(String name, TsrpcError refusal) {
        HeardRoom room = rooms.get(name);
        if (room != null && room.joining == null) {
            int code = String.valueOf(refusal.code()).length();
            remove(name, room, 2L * refusal.message().length() + 2L * code, Optional.of(refusal));
        }
    }

    @GuardedBy("this")
    private void remove(String name, HeardRoom room, long size, Optional<TsrpcError> why) {
        rooms.remove(name);
        allLeft(room);
        Stay stay = room.stay;
        listeners.tellAll(stay, size, listener -> listener.left(name, why));
        removed.add(name, stay);
        listeners.afterOthers(0, () -> removalTold(name, stay));
    }

    private synchronized void removalTold(String name, Stay stay) {
        removed.told(name, stay);
    }

    // --- what is known -----------------------------------------------------------------------------------------------

    /** The rooms in which the client is. */
    synchronized List<String> names() {
        return rooms.entrySet().stream()
                .filter(room -> room.getValue().joining == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The connection on which the client has entered a room before others could use that; null if there is none. */
    synchronized @Nullable RoomConnection opening(String name) {
        HeardRoom room = rooms.get(name);
        return room == null ? null : room.opening();
    }

    /** Whether the client is in a room, or wants to be there. */
    synchronized boolean knows(String name) {
        return rooms.containsKey(name);
    }

    /** Whether a room is still the one that the client was in at some time. */
    synchronized boolean isStill(String name, HeardRoom room) {
        return rooms.get(name) == room;
    }

    /**
     * From where the client wants to hear rooms when it asks to be let in. Those that it has left meanwhile are not among them.
     *
     * @param again the connection on which it enters them again; null if it enters new ones
     */
    synchronized List<ApiResume.Wanted> wanted(List<String> names, @Nullable Hearing again) {
        List<ApiResume.Wanted> wanted = new ArrayList<>();
        for (String name : names) {
            HeardRoom room = rooms.get(name);
            if (room != null) {
                wanted.add(new ApiResume.Wanted(name, Optional.ofNullable(room.at())));
                if (again != null) {
                    again.asksFor(name, room);
                }
            }
        }
        return wanted;
    }

    // --- who is there ------------------------------------------------------------------------------------------------

    /**
     * Adds a listener to who is in a room.
     *
     * @return completes when the server can be asked for that
     * @throws IllegalStateException if the client is not in the room
     */
    synchronized CompletionStage<?> watch(String name, HeardPresence.Watcher watcher) {
        HeardRoom room = rooms.get(name);
        if (room == null) {
            throw new IllegalStateException("The client is not in the room " + name);
        }
        if (!room.presence.isWatched()) {
            room.presence.begin();
        }
        room.presence.add(watcher, listeners);
        return room.joining == null ? UserFuture.done(userThreads) : room.joining;
    }

    /** Removes a listener. Returns the number of the watch that ends with it; 0 if the room is still watched, or was not. */
    synchronized int unwatch(String name, HeardPresence.Watcher watcher) {
        HeardRoom room = rooms.get(name);
        return room != null && room.presence.remove(watcher) ? room.presence.watch() : 0;
    }

    /** The rooms that are watched in which the client is. */
    synchronized List<String> watched() {
        return rooms.entrySet().stream()
                .filter(room -> room.getValue().joining == null
                        && room.getValue().presence.isWatched())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The server is asked on a connection who is in a room. Returns the number of the watch; 0 if nobody watches, or it is asked there already. */
    synchronized int beginWatch(String name, Hearing on) {
        HeardRoom room = rooms.get(name);
        if (room == null || !room.presence.isWatched() || room.presence.isAskedOn(on)) {
            return 0;
        }
        int begun = ++watches;
        room.presence.begin(begun, on);
        room.presence.allLeft(listeners);
        return begun;
    }

    /** Whether a watch is the latest of its room, and goes on or has ended. */
    synchronized boolean isLatestWatch(String name, int number, boolean goesOn) {
        HeardRoom room = rooms.get(name);
        return room != null && room.presence.watch() == number && room.presence.isWatched() == goesOn;
    }

    @GuardedBy("this")
    private void allLeft(@Nullable HeardRoom room) {
        if (room != null) {
            room.presence.allLeft(listeners);
        }
    }

    // --- what the server tells ---------------------------------------------------------------------------------------

    /** A message of a room is there, or one was skipped. Returns the stay to which it belongs; null if it is not new, or belongs to none. */
    synchronized @Nullable Stay hear(String name, RoomPosition at) {
        HeardRoom room = leavings.isPending(name) ? null : rooms.get(name);
        if (room == null) {
            return null; // the client has left it, and this was on its way
        }
        RoomPosition last = room.at();
        HeardRoom.News news = room.hear(at);
        if (news == HeardRoom.News.AFTER_A_HOLE) {
            OptionalLong missing = HeardRoom.between(last, at);
            listeners.tellAll(room.stay, 0, listener -> listener.lost(name, missing));
        }
        return news == HeardRoom.News.OLD ? null : room.stay;
    }

    /** Messages of a room are lost. */
    synchronized void lost(MsgLost msg) {
        HeardRoom room = rooms.get(msg.room());
        if (room != null && !leavings.isPending(msg.room())) {
            OptionalLong told = msg.lost().map(OptionalLong::of).orElseGet(OptionalLong::empty);
            OptionalLong count = msg.at().map(at -> room.lose(at, told)).orElse(told);
            if (count.orElse(1) > 0) {
                listeners.tellAll(room.stay, 0, listener -> listener.lost(msg.room(), count));
            }
        }
    }

    /** The server has let the client into a room. */
    synchronized void joined(MsgJoined msg, Hearing hearing) {
        if (leavings.isPending(msg.room()) || hearing.start().disconnects() != disconnects || isOver(hearing)) {
            return; // it was let in before it leaves, or before its connection ends
        }
        HeardRoom known = rooms.get(msg.room());
        if (known == null && hearing.isFromBefore(msg.room())) {
            return; // it has left since
        }
        if (known == null) {
            RoomLimits.checkNew(msg.room(), rooms.size());
        }
        HeardRoom room = known == null ? new HeardRoom(removed.begin(msg.room())) : known;
        room.jump(msg.at().orElse(null), hearing.start().number());
        if (known == null) { // otherwise the client wants to be there, and gets an answer
            rooms.put(msg.room(), room);
            listeners.tellAll(room.stay, 0, listener -> listener.joined(msg.room()));
        }
    }

    /** The server has removed the client from a room. */
    synchronized void left(MsgLeft msg, Hearing hearing) {
        if (isOver(hearing) || hearing.isFromBefore(msg.room())) {
            return; // it has asked to come in since
        }
        HeardRoom room = rooms.get(msg.room());
        Leaving leaving = leavings.get(msg.room());
        if (leaving != null) {
            leaving.heard();
            if (room != null && leaving.isBefore(room)) { // which the client enters, or has entered, behind that
                if (room.joining != null) {
                    room.removed();
                }
                return;
            }
        }
        if (room != null && room.isIn()) { // otherwise it is about the last time, and the client wants to come in again
            remove(msg.room(), room, 0, Optional.empty());
        }
    }

    /** Tells of a room that the client has entered again. */
    synchronized void tell(String name, Consumer<ClientRoomsListener> event) {
        HeardRoom room = rooms.get(name);
        if (room != null) {
            listeners.tellAll(room.stay, 0, event);
        }
    }

    /** Whether the client has come back on a later connection, so that what an earlier one says of its rooms is over. */
    @GuardedBy("this")
    private boolean isOver(Hearing hearing) {
        return hearing.start().number() < comeback;
    }

    /** Others have come to a room or gone. */
    synchronized void presence(MsgPresence news) {
        HeardRoom room = rooms.get(news.room());
        if (room != null) {
            room.presence.hear(news, listeners);
        }
    }
}
