package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.DataFormat;
import io.tsrpc.backplane.Position;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgMark;
import io.tsrpc.room.protocols.rt.MsgSkipped;
import io.tsrpc.transport.SharedFrame;

/**
 * A message of a recoverable room with its place in the room's log. It is encoded once per data format, alone and together with the
 * mark that tells a client its place.
 *
 * @param <M> the message type
 */
final class LoggedMsg<M> {
    private final String except;
    private final EncodedMsg<M> msg;
    private final EncodedMsg<MsgMark> mark;
    private final EncodedMsg<MsgSkipped> skipped;

    @GuardedBy("this")
    private final FormatFrames marked = new FormatFrames();

    /** @param except the id of the connection that does not get it, or empty */
    LoggedMsg(String room, Position at, String except, EncodedMsg<M> msg, NullChecks nullChecks) {
        this.except = except;
        this.msg = msg;
        this.mark = EncodedMsg.of(RoomsProtocol.MARK, new MsgMark(room, RoomPositions.of(at)), nullChecks);
        this.skipped = EncodedMsg.of(RoomsProtocol.SKIPPED, new MsgSkipped(room, RoomPositions.of(at)), nullChecks);
    }

    /** Whether it is for a connection, too. */
    boolean isFor(DuplexConnection conn) {
        return !conn.id().equals(except);
    }

    /** The message alone. */
    EncodedMsg<M> msg() {
        return msg;
    }

    /** The mark alone. */
    EncodedMsg<MsgMark> mark() {
        return mark;
    }

    /** What a client gets instead for which the message is not. */
    EncodedMsg<MsgSkipped> skipped() {
        return skipped;
    }

    /** The mark and the message for connections of a format. Throws what the codec throws. */
    synchronized SharedFrame marked(DataFormat format) {
        return marked.get(
                format,
                of -> new SharedFrame(mark.frame(of).frame(), msg.frame(of).frame()));
    }
}
