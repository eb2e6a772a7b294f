package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.backplane.Position;
import io.tsrpc.cluster.RoomKind;
import io.tsrpc.room.JoinOptions;
import io.tsrpc.room.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The rooms that one connection is in, and whose it is, until the connection ends. */
final class Memberships {
    private static final RoomEntry REMOVED_MEANWHILE =
            RoomEntry.failure(TsrpcError.of("The client was removed from the room meanwhile"));

    private final DuplexConnection conn;
    private final RoomPlan plan;

    @GuardedBy("this")
    private final Map<String, Membership> rooms = new LinkedHashMap<>(2);

    /** Those about which is being decided. */
    @GuardedBy("this")
    private final List<Wish> wishes = new ArrayList<>(0);

    /** Those into which the client comes back. */
    @GuardedBy("this")
    private final AwaitedRooms awaited = new AwaitedRooms();

    /** How many rooms calls want to enter that have not ended. */
    @GuardedBy("this")
    private int wanted;

    @GuardedBy("this")
    private @Nullable String userId;

    @GuardedBy("this")
    private @Nullable Membership ofUser;

    /** Whether members that miss something are looked for when the connection has room again. */
    @GuardedBy("this")
    private boolean tellsLosses;

    @GuardedBy("this")
    private boolean ended;

    /** Creates those of a connection, which may have ended. */
    Memberships(DuplexConnection conn, RoomPlan plan, boolean ended) {
        this.conn = conn;
        this.plan = plan;
        this.ended = ended;
    }

    /** The connection. */
    DuplexConnection conn() {
        return conn;
    }

    // --- being admitted ----------------------------------------------------------------------------------------------

    /** Counts rooms that a call wants to enter. Returns false if all calls together would want more than so many. */
    synchronized boolean tryWant(int rooms, int most) {
        if (wanted + rooms > most) {
            return false;
        }
        wanted += rooms;
        return true;
    }

    /** A call that was counted has ended. */
    synchronized void wantNoMore(int rooms) {
        wanted -= rooms;
    }

    /** The client's wish to come into a room, while a thread decides about it. It is over if the client has to leave the room meanwhile. */
    static final class Wish {
        private final String room;
        private final Thread decider = Thread.currentThread();

        private Wish(String room) {
            this.room = room;
        }
    }

    /** The current thread begins to decide whether the client may come into a room. */
    synchronized Wish wish(String room) {
        Wish wish = new Wish(room);
        wishes.add(wish);
        return wish;
    }

    /** A wish is over. */
    synchronized void giveUp(Wish wish) {
        boolean unused = wishes.remove(wish);
        awaited.settled(wish.room);
    }

    /** Wishes to come into a room are over. What the deciding thread does itself is part of its decision. */
    synchronized void giveUpWishes(String room) {
        wishes.removeIf(wish -> wish.room.equals(room) && wish.decider != Thread.currentThread());
    }

    /** Joins a room as the client has wished, unless that is over. */
    CompletionStage<RoomEntry> join(Wish wish, JoinOptions options, @Nullable Position from) {
        return join(wish.room, wish, options, from);
    }

    /**
     * What becomes of the client's wish to come into a room, if it is there already: whoever has let it in has decided. Returns null if it
     * is not there.
     *
     * @param from how far the client has heard it, or null if it has not
     */
    synchronized @Nullable CompletionStage<RoomEntry> goOn(String room, @Nullable Position from) {
        Membership present = rooms.get(room);
        if (present == null) {
            return null;
        }
        awaited.settled(room);
        return again(room, present, from, true);
    }

    // --- coming back -------------------------------------------------------------------------------------------------

    /** The client has announced that it will say in which rooms it was: it gets nothing of these before. */
    synchronized void awaitRooms() {
        awaited.announced();
    }

    /**
     * The client says in which rooms it was, which it enters in turn. It has not been in others: there it has waited in vain. Returns whether
     * it has announced that, so that {@link #isBack} follows.
     */
    synchronized boolean comesBackTo(Collection<String> named) {
        boolean isAnnounced = awaited.named(named);
        if (isAnnounced) {
            releaseOthers();
        }
        return isAnnounced;
    }

    /** It has entered them. */
    synchronized void isBack() {
        awaited.ended();
        releaseOthers();
    }

    @GuardedBy("this")
    private void releaseOthers() {
        for (Map.Entry<String, Membership> each : List.copyOf(rooms.entrySet())) {
            if (each.getValue().isHeld() && !awaited.has(each.getKey())) {
                releaseOther(each.getKey(), each.getValue());
            }
        }
    }

    private void releaseOther(String room, Membership held) {
        CompletableFuture<RoomEntry> entering = held.entering();
        if (entering != null) {
            var unused =
                    entering.thenCompose(entry -> entry.error() == null ? release(room, held, null, true) : entering);
        }
    }

    // --- joining -----------------------------------------------------------------------------------------------------

    /** Joins a room because the server wants it. The client is told, if it knows rooms. */
    CompletionStage<RoomEntry> join(String room, JoinOptions options) {
        return join(room, null, options, null);
    }

    private CompletionStage<RoomEntry> join(
            String room, @Nullable Wish wish, JoinOptions options, @Nullable Position from) {
        Membership member;
        LocalRoom joined;
        synchronized (this) {
            if (wish != null) {
                awaited.settled(room);
                if (!wishes.remove(wish)) {
                    return CompletableFuture.completedFuture(REMOVED_MEANWHILE);
                }
            }
            Membership present = rooms.get(room);
            if (present != null) {
                return again(room, present, from, wish != null);
            }
            TsrpcError error = refusal();
            member = new Membership(this, new Member(conn.id(), Optional.ofNullable(userId), options.data()));
            joined = error == null ? plan.rooms().join(room, member) : null;
            if (joined == null) {
                return CompletableFuture.completedFuture(RoomEntry.failure(
                        error == null ? error("The server has too many rooms", ErrorCode.TOO_MANY_ROOMS) : error));
            }
            rooms.put(joined.name(), member);
            if (plan.channels().retention(room).isPresent()) {
                member.enters();
                if (wish == null && awaited.has(room)) {
                    member.hold();
                }
            }
        }
        return entered(joined.name(), member, from, options.history());
    }

    /** Why the connection cannot come into a room, whoever decides about it; null if it is there already, or may come. */
    synchronized @Nullable TsrpcError refusal(String room) {
        return rooms.containsKey(room) ? null : refusal();
    }

    @GuardedBy("this")
    private @Nullable TsrpcError refusal() {
        if (ended) {
            return error("The connection is closed", ErrorCode.CONN_CLOSED);
        }
        return rooms.size() < plan.mostOfConnection()
                ? null
                : error(
                        "The connection is in " + plan.mostOfConnection() + " rooms, and may be in no more",
                        ErrorCode.TOO_MANY_ROOMS);
    }

    private CompletionStage<RoomEntry> entered(String room, Membership member, @Nullable Position from, int history) {
        CompletableFuture<RoomEntry> entering = member.entering();
        if (entering == null) {
            plan.teller().joined(member, room);
            return heard(room).thenApply(done -> orRemoved(member, RoomEntry.LIVE));
        }
        var unusedStage = plan.channels().enter(room, member, from, history).thenAccept(entry -> {
            if (entry.error() != null) {
                boolean unused = leave(room, member, false);
            }
            entering.complete(orRemoved(member, entry));
        });
        return entering;
    }

    /** What others send to a room that keeps no messages arrives here. */
    private CompletionStage<?> heard(String room) {
        return plan.servers().hear(RoomKind.ROOM, room);
    }

    /** What its client may have been told of its removal before it was told that it is there, it has taken for another one's. */
    private static RoomEntry orRemoved(Membership member, RoomEntry entry) {
        return entry.error() == null && member.hasLeft() ? REMOVED_MEANWHILE : entry;
    }

    /**
     * What becomes of the wish to come into a room in which the connection is already.
     *
     * @param isClients whether it is the wish of the client, which knows whether it has heard the room
     */
    private CompletionStage<RoomEntry> again(
            String room, Membership present, @Nullable Position from, boolean isClients) {
        CompletableFuture<RoomEntry> entering = present.entering();
        if (entering != null && isClients && present.isHeld()) {
            return entering.thenCompose(
                    entry -> entry.error() == null ? release(room, present, from, false) : entering);
        }
        if (entering != null) {
            return from == null
                    ? entering
                    : entering.thenCompose(
                            entry -> entry.error() == null ? plan.channels().enter(room, present, from, 0) : entering);
        }
        Position since = present.since();
        if (since == null) {
            return heard(room).thenApply(done -> RoomEntry.LIVE);
        }
        return from == null
                ? CompletableFuture.completedFuture(RoomEntry.anew(since))
                : plan.channels().enter(room, present, from, 0);
    }

    /**
     * Lets a member go on that was held until its client has said how far it has heard the room.
     *
     * @param tell whether the client is told if that fails: it has not asked, so that it gets no answer
     */
    private CompletionStage<RoomEntry> release(String room, Membership held, @Nullable Position from, boolean tell) {
        CompletableFuture<RoomEntry> released = held.release();
        if (released == null) { // another call has released it, or it has left
            return again(room, held, from, false).thenApply(entry -> orRemoved(held, entry));
        }
        var unusedStage = plan.channels().enter(room, held, from, 0).thenAccept(entry -> {
            if (entry.error() != null) {
                boolean unused = leave(room, held, tell); // it would hear nothing
            }
            released.complete(orRemoved(held, entry));
        });
        return released;
    }

    private static TsrpcError error(String message, ErrorCode code) {
        return TsrpcError.of(message, TsrpcErrorType.SERVER_ERROR, code);
    }

    // --- leaving -----------------------------------------------------------------------------------------------------

    /**
     * Leaves a room. Returns whether the connection was in it.
     *
     * @param tell whether the client is told, if it knows rooms
     */
    boolean leave(String room, boolean tell) {
        giveUpWishes(room);
        Membership member = member(room);
        return member != null && leave(room, member, tell);
    }

    /** Leaves a room as the client has asked. It is told so even if it was not there: what it hears after that is new. */
    void leaveAsAsked(String room) {
        if (!leave(room, true)) {
            tellLeft(room);
        }
    }

    /** Leaves a room if the connection is still in it by this membership. */
    boolean leave(String room, Membership member, boolean tell) {
        synchronized (this) {
            if (!rooms.remove(room, member)) {
                return false;
            }
            leaveRoom(room, member);
        }
        if (tell) {
            tellLeft(room);
        }
        return true;
    }

    /** Tells the client that it has left a room. If it is there again, it may have heard of that before, and hears it once more. */
    private void tellLeft(String room) {
        plan.teller().left(conn, room);
        tellIfIn(room);
    }

    /** Its membership in a room, or null. */
    synchronized @Nullable Membership member(String room) {
        return rooms.get(room);
    }

    private void leaveRoom(String room, Membership member) {
        plan.rooms().leave(room, member);
        if (member.endHold()) {
            plan.channels().giveUp(room, member);
        }
        if (plan.rooms().members(room).isEmpty()) {
            plan.channels().left(room);
        }
    }

    // --- the user ----------------------------------------------------------------------------------------------------

    /** Says whose connection it is; null for nobody's. Another user is in no room. */
    void bind(@Nullable String newUser) {
        List<String> over = List.of();
        synchronized (this) {
            if (ended || Objects.equals(newUser, userId)) {
                return;
            }
            if (userId != null) {
                over = List.copyOf(rooms.keySet());
                leaveAll();
                wishes.removeIf(wish -> wish.decider != Thread.currentThread());
            }
            userId = newUser;
            ofUser = newUser == null ? null : joinUser(newUser);
        }
        over.forEach(this::tellLeft);
    }

    private Membership joinUser(String user) {
        Membership member = new Membership(this, new Member(conn.id(), Optional.of(user), Optional.empty()));
        var unused = plan.users().join(user, member); // there is no limit
        var unusedToo = plan.servers().hear(RoomKind.USER, user);
        return member;
    }

    /** Whose connection it is, also after its end. */
    synchronized Optional<String> userId() {
        return Optional.ofNullable(userId);
    }

    /** Tells the client that it is in a room, if it is: it may have heard something else. */
    void tellIfIn(String room) {
        Membership member = member(room);
        if (member != null) {
            tellIn(room, member);
        }
    }

    /** Tells the client in which rooms it is. */
    void tell() {
        Map<String, Membership> all;
        synchronized (this) {
            all = new LinkedHashMap<>(rooms);
        }
        all.forEach(this::tellIn);
    }

    private void tellIn(String room, Membership member) {
        if (plan.channels().retention(room).isEmpty()) {
            plan.teller().joined(member, room);
        } else {
            plan.channels().tellPosition(room, member);
        }
    }

    // --- what was dropped --------------------------------------------------------------------------------------------

    /** Something of a room was dropped: the client is told as soon as there is room for it. */
    void tellLosses() {
        if (!tellLossesLater()) {
            tellLossesNow();
        }
    }

    /** There was no room to tell the client, which is told when there is some. */
    void tellLossesAgain() {
        if (!tellLossesLater() && beginTellingLosses()) {
            plan.soon().execute(this::tellLossesNow); // not at once: it may not fit even then
        }
    }

    /** Returns false if the client will be told of what was dropped already, or cannot be. */
    private synchronized boolean beginTellingLosses() {
        if (tellsLosses || ended || conn.status() != ConnectionStatus.OPENED) {
            return false;
        }
        tellsLosses = true;
        return true;
    }

    /** The client is told of what was dropped when it has read enough. Returns false if it has now. */
    private boolean tellLossesLater() {
        if (!beginTellingLosses() || conn.awaitWritable(this::tellLossesNow)) {
            return true;
        }
        synchronized (this) {
            tellsLosses = false;
        }
        return false;
    }

    private void tellLossesNow() {
        Map<String, Membership> missing = new LinkedHashMap<>();
        synchronized (this) {
            tellsLosses = false;
            rooms.forEach((room, member) -> {
                if (member.misses()) {
                    missing.put(room, member);
                }
            });
        }
        missing.forEach((room, member) -> {
            if (plan.channels().retention(room).isPresent()) {
                plan.channels().tellLoss(room, member);
            } else if (member.takeMisses() && !plan.teller().lost(member, room)) {
                member.stillMisses();
            }
        });
    }

    /** Leaves everything, for good: the connection has ended. */
    synchronized void end() {
        ended = true;
        leaveAll();
    }

    @GuardedBy("this")
    private void leaveAll() {
        rooms.forEach(this::leaveRoom);
        rooms.clear();
        if (ofUser != null && userId != null) {
            plan.users().leave(userId, ofUser);
            ofUser = null;
        }
    }
}
