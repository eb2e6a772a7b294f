package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.AfterConnect;
import io.tsrpc.DuplexClient;
import io.tsrpc.concurrent.GatedQueue;
import io.tsrpc.proto.MsgService;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.MsgMark;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.MsgSkipped;
import io.tsrpc.room.protocols.rt.RoomPosition;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.wire.ClientInput;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is heard of rooms on one connection. It enters the rooms again there. Of an attempt to connect that fails, those messages count that
 * were missed: otherwise a client that has missed much would never come back over a slow network.
 */
final class Hearing implements AfterConnect {
    private final RoomsKeeper keeper;
    private final KnownRooms rooms;
    private final ClientConnection connection;
    private final GatedQueue messages;
    private final KnownRooms.Start start;

    /**
     * How many messages had arrived when the client asked the last time to come into a room, or to leave it, before the connection was open.
     * Messages are heard when it is, behind the answers.
     */
    @GuardedBy("this")
    private final Map<String, Integer> asked = new HashMap<>();

    /** How many messages have arrived. */
    private final AtomicInteger arrived = new AtomicInteger();

    /** How many of them have been heard. */
    private int heard;

    /** The rooms that it enters again from where they were heard: what it has missed there arrives first. */
    @GuardedBy("this")
    private final Map<String, Missed> missed = new HashMap<>();

    /** Whether what was missed is arriving, before the connection is open for everybody. */
    private volatile boolean isEntering;

    /** Whether the server has been asked to let the client into its rooms, and has not answered. */
    private volatile boolean isAsking;

    /** Whether the attempt to connect has failed. */
    private volatile boolean hasFailed;

    /** How many messages have arrived that were missed. */
    private final AtomicInteger progress = new AtomicInteger();

    /** The mark that has arrived, and belongs to the message right behind it. */
    private @Nullable MsgMark next;

    /**
     * Creates one that has heard nothing.
     *
     * @param messages the queue in which messages of this connection are heard
     */
    Hearing(
            RoomsKeeper keeper,
            KnownRooms rooms,
            ClientConnection connection,
            GatedQueue messages,
            KnownRooms.Start start) {
        this.keeper = keeper;
        this.rooms = rooms;
        this.connection = connection;
        this.messages = messages;
        this.start = start;
    }

    /** When the connection has begun. */
    KnownRooms.Start start() {
        return start;
    }

    /** Announces on a new connection that it knows rooms, and will enter its own again. */
    CompletionStage<Outcome> announce(DuplexClient opened) {
        return keeper.announce(opened, this);
    }

    /** Enters the rooms again on a new connection. */
    @Override
    public CompletionStage<Outcome> run(DuplexClient opened) {
        return keeper.enterAgain(opened, this);
    }

    /** It asks the server to let the client into its rooms. */
    void asks() {
        isAsking = true;
    }

    /** The server has answered. */
    void answered() {
        isAsking = false;
    }

    /** Whether the server has been asked to let the client into its rooms, and has not answered. */
    boolean isAsking() {
        return isAsking;
    }

    /** It asks to come into a room, or to leave it, before the connection is open. */
    synchronized void asksAbout(String room) {
        asked.put(room, arrived.get());
    }

    /** Whether the message that is just heard had arrived before the client asked to come into a room, or to leave it. */
    synchronized boolean isFromBefore(String room) {
        return heard <= asked.getOrDefault(room, 0);
    }

    /** It asks for a room from where it was heard. */
    void asksFor(String name, HeardRoom room) {
        asksAbout(name);
        RoomPosition at = room.at();
        if (at != null) {
            synchronized (this) {
                missed.put(name, new Missed(room, at));
            }
            isEntering = true;
        }
    }

    /** A message has arrived, which may have to wait before it is heard. */
    void arrives(ClientInput.Msg<?> input) {
        arrived.incrementAndGet();
        if (isEntering && input.service() == RoomsProtocol.MARK) {
            MsgMark mark = (MsgMark) input.msg();
            Missed room = missed(mark.room());
            if (room != null && room.goesOn(mark.at())) {
                progress.incrementAndGet();
            }
        }
    }

    private synchronized @Nullable Missed missed(String room) {
        return missed.get(room);
    }

    /** How many messages have arrived that were missed, as far as they can be that. */
    int progress() {
        return progress.get();
    }

    /** The attempt to connect has failed: of what is heard from now on, only messages count that were missed. */
    void fail() {
        hasFailed = true;
    }

    /** The connection is open: from now on everything counts. */
    void opened() {
        isEntering = false;
    }

    /** Runs a task, which must not block or throw, when the messages have been heard that have arrived: perhaps now, perhaps never. */
    void afterArrived(Runnable task) {
        var unused = messages.enter(() -> {
            task.run();
            return null; // there is nothing to handle
        });
    }

    /** Takes note of a message that has arrived. Returns the stay for which handlers get it; null if they do not. */
    @Nullable
    Stay hear(ClientInput.Msg<?> input) {
        heard++;
        MsgService<?> service = input.service();
        Object msg = input.msg();
        if (hasFailed && !counts(service, msg)) {
            next = null;
            return null;
        }
        if (service == RoomsProtocol.MARK) {
            next = (MsgMark) msg;
        } else if (service == RoomsProtocol.SKIPPED) {
            MsgSkipped skipped = (MsgSkipped) msg;
            var unused = rooms.hear(skipped.room(), skipped.at());
        } else if (service == RoomsProtocol.LOST) {
            rooms.lost((MsgLost) msg);
        } else if (service == RoomsProtocol.JOINED) {
            rooms.joined((MsgJoined) msg, this);
        } else if (service == RoomsProtocol.LEFT) {
            rooms.left((MsgLeft) msg, this);
        } else if (service == RoomsProtocol.PRESENCE) {
            rooms.presence((MsgPresence) msg);
        } else {
            MsgMark mark = next;
            next = null;
            return mark == null ? Stay.UNENDING : rooms.hear(mark.room(), mark.at());
        }
        return null;
    }

    /** Whether something counts, although the attempt has failed: all else comes again, or belongs to the connection. */
    private boolean counts(MsgService<?> service, Object msg) {
        if (service == RoomsProtocol.MARK) {
            return true;
        }
        String room = "";
        if (service == RoomsProtocol.SKIPPED) {
            room = ((MsgSkipped) msg).room();
        } else if (service == RoomsProtocol.LOST) {
            room = ((MsgLost) msg).room();
        } else if (service == RoomsProtocol.JOINED) {
            end(((MsgJoined) msg).room());
        } else if (service == RoomsProtocol.LEFT) {
            end(((MsgLeft) msg).room());
        } else if (next != null && service != RoomsProtocol.PRESENCE) {
            room = next.room();
        }
        Missed heard = missed(room);
        return heard != null && rooms.isStill(room, heard.room());
    }

    /** What follows of a room is not what was missed. */
    private synchronized void end(String room) {
        missed.remove(room);
    }

    /** What has been told to the user's listeners, as a number that only grows. */
    long told() {
        return keeper.told();
    }

    /** A message has arrived that nobody can read. If it is one of a room, the next position there tells that it is missing. */
    void unread() {
        next = null;
    }

    /** The server has told more of rooms than a client takes: the connection is closed. */
    void exceeded(RoomLimits.ExceededException why) {
        keeper.exceeded(why);
        connection.close(CloseCodes.PROTOCOL_ERROR, String.valueOf(why.getMessage()));
    }

    /** The connection is gone. */
    void end() {
        keeper.ended();
    }
}
