package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.protocols.rt.ApiResume;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.RoomPosition;
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

    /** The number of the latest connection on which it has come back into its rooms. */
    @GuardedBy("this")
    private int comeback;

    KnownRooms(RoomListeners listeners, Executor userThreads) {
        this.listeners = listeners;
        this.userThreads = userThreads;
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
        rooms.values().forEach(this::allLeft);
        rooms.clear();
        disconnects++;
    }

    /** Whether a room was heard so far that it can be entered again from there. */
    synchronized boolean hasPlaces() {
        return rooms.values().stream().anyMatch(room -> room.at() != null);
    }

    /** The client comes back on a new connection. Returns the rooms in which it was before. */
    synchronized List<String> comeBack(Hearing on) {
        comeback = on.start().number();
        List<String> before = new ArrayList<>();
        rooms.forEach((name, room) -> {
            if (room.joining == null && !room.isEnteredOn(on)) {
                before.add(name);
            }
        });
        return before;
    }

    // --- entering and leaving ----------------------------------------------------------------------------------------

    /**
     * What a client that wants to enter a room has to do.
     *
     * @param outcome there is nothing to do but to wait for this; null if it has to ask the server
     * @param before what must be over before it asks; null if somebody else asks too, and learns what becomes of the room
     */
    record Entry(
            @Nullable UserFuture<JoinResult> outcome,
            @Nullable CompletionStage<?> before) {}

    /**
     * The user wants to enter a room.
     *
     * @param room it, if the client neither is nor wants to be there
     * @param joining what becomes of it then
     * @param on the connection on which it is entered, before others may use that; null if it is the client's
     */
    synchronized Entry enter(String name, HeardRoom room, UserFuture<JoinResult> joining, @Nullable Hearing on) {
        HeardRoom known = rooms.putIfAbsent(name, room);
        if (known == null) {
            room.entersOn(on);
            room.joining = joining;
            return new Entry(null, leaving.getOrDefault(name, UserFuture.done(userThreads)));
        }
        if (known.joining == null) {
            return new Entry(UserFuture.completed(userThreads, JoinResult.success()), null);
        }
        return new Entry(on == null || known.isEnteredOn(on) ? known.joining : null, null);
    }

    /** The server has answered that the client is in a room, or it has not. Returns what the user gets to know. */
    synchronized JoinResult entered(String name, HeardRoom room, @Nullable TsrpcError problem) {
        room.joining = null;
        boolean isKnown = rooms.get(name) == room;
        boolean isBroughtIn = isKnown && room.isIn(); // by the server, after it had removed the client
        if (problem != null && !(isBroughtIn && isOfServer(problem))) {
            rooms.remove(name, room);
            return JoinResult.failure(problem);
        }
        if (isKnown && problem == null) {
            room.enter();
        }
        return isKnown ? JoinResult.success() : JoinResult.failure(LEFT_MEANWHILE);
    }

    /** Whether it is the server that has said so: one that has no rooms, such as TSRPC's own, can be used without. */
    static boolean isOfServer(TsrpcError problem) {
        return problem.type() == TsrpcErrorType.SERVER_ERROR || problem.type() == TsrpcErrorType.API_ERROR;
    }

    /**
     * What a client that wants to leave a room has to do.
     *
     * @param done when it has left
     * @param before what must be over before it tells the server; null if it has told that
     */
    record Exit(UserFuture<Void> done, @Nullable CompletionStage<?> before) {}

    /** The user wants to leave a room. */
    synchronized Exit leave(String name) {
        HeardRoom known = rooms.remove(name);
        allLeft(known);
        UserFuture<Void> pending = leaving.get(name);
        if (known == null && pending != null) {
            return new Exit(pending, null);
        }
        UserFuture<Void> done = new UserFuture<>(userThreads);
        leaving.put(name, done);
        left.remove(name);
        return new Exit(done, known == null || known.joining == null ? UserFuture.done(userThreads) : known.joining);
    }

    /** Whether the client still wants to leave a room, and has not heard that it has. */
    synchronized boolean leaves(String name, UserFuture<Void> done) {
        return leaving.get(name) == done && !left.contains(name) && !rooms.containsKey(name);
    }

    /** The server knows that the client has left a room. */
    synchronized void hasLeft(String name, UserFuture<Void> done) {
        if (leaving.remove(name, done)) {
            left.remove(name);
        }
    }

    /** Whether what the server tells of a room is about the time before the client has left it. */
    @GuardedBy("this")
    private boolean isLeaving(String name) {
        return leaving.containsKey(name) && !left.contains(name);
    }

    /** The server refuses to let the client in again. Returns whether it was there, and does not ask for it anew. */
    synchronized boolean refuse(String name) {
        HeardRoom known = rooms.get(name);
        if (known == null || known.joining != null) {
            return false;
        }
        rooms.remove(name);
        allLeft(known);
        return true;
    }

    // --- what is known -----------------------------------------------------------------------------------------------

    /** The rooms in which the client is. */
    synchronized List<String> names() {
        return rooms.entrySet().stream()
                .filter(room -> room.getValue().joining == null)
                .map(Map.Entry::getKey)
                .toList();
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
     * A listener that has been added.
     *
     * @param begun the number of the watch that begins with it; 0 if the room is watched already
     * @param entered when the client is in the room
     */
    record Watch(int begun, CompletionStage<?> entered) {}

    /**
     * Adds a listener to who is in a room.
     *
     * @throws IllegalStateException if the client is not in the room
     */
    synchronized Watch watch(String name, HeardPresence.Watcher watcher) {
        HeardRoom room = rooms.get(name);
        if (room == null) {
            throw new IllegalStateException("The client is not in the room " + name);
        }
        int begun = 0;
        if (!room.presence.isWatched()) {
            begun = ++watches;
            room.presence.begin(begun);
        }
        room.presence.add(watcher, listeners);
        return new Watch(begun, room.joining == null ? UserFuture.done(userThreads) : room.joining);
    }

    /** Removes a listener. Returns the number of the watch that ends with it; 0 if the room is still watched, or was not. */
    synchronized int unwatch(String name, HeardPresence.Watcher watcher) {
        HeardRoom room = rooms.get(name);
        return room != null && room.presence.remove(watcher) ? room.presence.watch() : 0;
    }

    /** The watch of a room begins anew on a new connection. Returns its number; 0 if nobody watches. */
    synchronized int watchAgain(String name) {
        HeardRoom room = rooms.get(name);
        if (room == null || !room.presence.isWatched()) {
            return 0;
        }
        int begun = ++watches;
        room.presence.begin(begun);
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

    /** A message of a room is there, or one was skipped. Returns whether it is new. */
    synchronized boolean isNew(String name, RoomPosition at) {
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

    /** Messages of a room are lost. */
    synchronized void lost(MsgLost msg) {
        HeardRoom room = rooms.get(msg.room());
        if (room != null && !isLeaving(msg.room())) {
            OptionalLong told = msg.lost().map(OptionalLong::of).orElseGet(OptionalLong::empty);
            OptionalLong count = msg.at().map(at -> room.lose(at, told)).orElse(told);
            if (count.orElse(1) > 0) {
                listeners.tell(0, listener -> listener.lost(msg.room(), count));
            }
        }
    }

    /** The server has let the client into a room. */
    synchronized void joined(MsgJoined msg, Hearing hearing) {
        if (isLeaving(msg.room()) || hearing.start().disconnects() != disconnects || isOver(hearing)) {
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

    /** The server has removed the client from a room. */
    synchronized void left(MsgLeft msg, Hearing hearing) {
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
