package io.tsrpc.server;

import io.tsrpc.backplane.Position;
import io.tsrpc.cluster.MessageStream;
import io.tsrpc.cluster.NodeMessage;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgLost;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The members of a recoverable room on this server, to whom its {@link RoomChannel} hands messages. */
final class RoomAudience {
    private static final RepeatedLog LOG = new RepeatedLog(Log.of(Topic.SERVER_ROOM));

    /** A message's body, and its frames in both formats, with the mark and without. */
    private static final int COPIES = 5;

    private static final int OVERHEAD = 600;

    private final String room;
    private final Function<String, List<Membership>> members;
    private final ServiceProto proto;
    private final Decoding decoding;
    private final MsgSender sender;
    private final RoomCounters counters;

    /** Of which stream the latest message is: the next one mostly is, too. */
    private volatile @Nullable MessageStream latest;

    /** Creates the audience of a room. {@code members} are those of any room. */
    RoomAudience(
            String room,
            Function<String, List<Membership>> members,
            ServiceProto proto,
            Decoding decoding,
            MsgSender sender,
            RoomCounters counters) {
        this.room = room;
        this.members = members;
        this.proto = proto;
        this.decoding = decoding;
        this.sender = sender;
        this.counters = counters;
    }

    /** Whether the room has no members here. */
    boolean isEmpty() {
        return members().isEmpty();
    }

    private List<Membership> members() {
        return members.apply(room);
    }

    /** Reads a frame of the room's log. One that is unreadable here is a message that the members here miss. */
    RoomNews read(Position at, byte[] frame) {
        try {
            NodeMessage message = NodeMessage.decode(frame, latest);
            latest = message.stream();
            EncodedMsg<?> msg = ForeignMsg.of(message.service(), message.body(), proto, decoding);
            counters.received(!ForeignMsg.isUnknown(msg));
            return news(at, message.except(), msg, frame.length);
        } catch (CodecException e) {
            counters.unreadable();
            LOG.warnOfInput(e, "A message of the room {} is unreadable here, and lost for its members", room);
            return new Told(member -> tryTellLost(member, at, OptionalLong.of(1)), OVERHEAD);
        }
    }

    private <M> RoomNews news(Position at, String except, EncodedMsg<M> msg, int length) {
        LoggedMsg<M> logged = new LoggedMsg<>(room, at, except, msg, decoding.nullChecks());
        return new Told(
                member -> {
                    DuplexConnection.Sent sent = sender.sendLogged(member, logged);
                    return sent == null
                            ? tryTellLost(member, at, OptionalLong.of(1))
                            : sent != DuplexConnection.Sent.FULL;
                },
                OVERHEAD + (COPIES * length));
    }

    private record Told(Predicate<Membership> sending, int size) implements RoomNews {
        @Override
        public boolean sendTo(Membership member) {
            return sending.test(member);
        }
    }

    /** Hands news to all who have entered. */
    void handOut(RoomNews news) {
        for (Membership member : members()) {
            if (member.since() != null && !news.sendTo(member)) {
                member.missed();
            }
        }
    }

    /** A connection hears the room from now on. */
    void entered(Membership member, Position at) {
        if (member.since() == null) {
            member.entered(at);
        }
    }

    /** A client has come back. It is told what it misses, up to a position, before anything that follows. */
    void cameBack(Membership member, RoomEntry entry, Position missed) {
        counters.cameBack(entry.recovered());
        if (!entry.recovered()) {
            tellLost(member, missed, entry.lost());
        }
    }

    /** Messages were missing, and read from the log. */
    void filled(int messages) {
        counters.filled(messages);
    }

    /** Frames have arrived with numbers that the room's log does not have. */
    void dropped(int frames) {
        for (int i = 0; i < frames; i++) {
            counters.unreadable();
        }
        LOG.warn("{} frames of the room {} are dropped: its log does not have their numbers", frames, room);
    }

    /** Tells a client in which room it is, and how far that is. */
    void tellPosition(Membership member, Position at) {
        sender.tell(member, RoomsProtocol.JOINED, new MsgJoined(room, Optional.of(RoomPositions.of(at))));
    }

    /** Tells all who have entered that they miss messages. */
    void lost(Position at, OptionalLong count) {
        counters.lost();
        for (Membership member : members()) {
            Position since = member.since();
            if (since != null) {
                if (!since.isComparableTo(at)) {
                    member.entered(at);
                }
                tellLost(member, at, count);
            }
        }
    }

    /** Tells a member that something was dropped for it, before a position or at it: it knows itself how far it has heard. */
    void tellLoss(Membership member, Position now) {
        if (!tryTellLost(member, now, OptionalLong.of(1))) {
            member.stillMisses();
        }
    }

    /** If that is dropped, it is told later. */
    private void tellLost(Membership member, Position at, OptionalLong count) {
        if (!tryTellLost(member, at, count)) {
            member.missed();
        }
    }

    /** Returns false if there was no room. */
    private boolean tryTellLost(Membership member, Position at, OptionalLong count) {
        Optional<Long> lost = count.isPresent() ? Optional.of(count.getAsLong()) : Optional.empty();
        MsgLost msg = new MsgLost(room, Optional.of(RoomPositions.of(at)), lost);
        boolean isTold = sender.tellLost(member, msg);
        if (isTold) {
            boolean unused = member.takeMisses(); // its client knows how far it has heard
        }
        return isTold;
    }
}
