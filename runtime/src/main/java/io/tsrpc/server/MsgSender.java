package io.tsrpc.server;

import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.log.FailureLog;
import io.tsrpc.log.Log;
import io.tsrpc.log.ThrownText;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.SharedFrame;
import io.tsrpc.wire.Dialect;
import io.tsrpc.wire.ServerOutput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to connections, through the send flows. A broadcast is encoded once per format, unless a flow changes
 * the message for one connection.
 */
final class MsgSender {
    private static final FailureLog FAILURES = new FailureLog(Log.of(Topic.SERVER_MSG));

    private final ServiceProto proto;
    private final NullChecks nullChecks;
    private final ServerFlowSteps flows;

    MsgSender(ServiceProto proto, NullChecks nullChecks, ServerFlowSteps flows) {
        this.proto = proto;
        this.nullChecks = nullChecks;
        this.flows = flows;
    }

    /** A message for several connections. */
    <M> EncodedMsg<M> encoded(MsgService<M> service, M msg) {
        return EncodedMsg.of(service, msg, nullChecks);
    }

    /** Sends a message to one connection. */
    <M> SendResult send(Connection conn, MsgService<M> service, M msg) {
        TsrpcError error = proto.contains(service) ? sendTo(conn, service, msg) : unknownService(service);
        return error == null ? SendResult.success() : SendResult.failure(error);
    }

    private <M> @Nullable TsrpcError sendTo(Connection conn, MsgService<M> service, M msg) {
        if (!(conn instanceof DuplexConnection duplex)) {
            return shortConnection();
        }
        ServerFlows.SendMsg<M> passed = flows.sendingMsg(conn, service, msg);
        return passed == null ? stopped("Canceled by preSendMsgFlow") : encodeAndTransmit(duplex, passed, false);
    }

    /** Sends a message to many connections. A failure lists the connections that could not be reached. */
    <M> SendResult broadcast(Collection<? extends Connection> connections, MsgService<M> service, M msg) {
        if (connections.isEmpty()) {
            return SendResult.success();
        }
        if (!proto.contains(service)) {
            return SendResult.failure(unknownService(service));
        }
        EncodedMsg<M> encoded = EncodedMsg.of(service, msg, nullChecks);
        List<String> failures = new ArrayList<>();
        for (Connection conn : connections) {
            TsrpcError error = sendTo(conn, encoded, connections.size() > 1);
            if (error != null) {
                failures.add("Conn#" + conn.id() + ": " + error.message());
            }
        }
        return failures.isEmpty()
                ? SendResult.success()
                : SendResult.failure(TsrpcError.of(String.join("\n", failures), TsrpcErrorType.SERVER_ERROR));
    }

    /**
     * Sends a message to members of a room. What becomes of it for single members is not told.
     *
     * @param except the id of a connection that does not get it, or empty
     * @return why it was sent to nobody, or null
     */
    <M> @Nullable TsrpcError sendTo(List<? extends Recipient> members, String except, EncodedMsg<M> encoded) {
        if (!proto.contains(encoded.service())) {
            return unknownService(encoded.service());
        }
        for (Recipient member : members) {
            if (isExcept(member, except)) {
                continue;
            }
            TsrpcError error = sendTo(member, encoded, members.size() > 1);
            if (error != null && ErrorCode.ENCODE_MSG_ERR.equals(error.code())) {
                return error; // nor can it be encoded for others
            }
        }
        return null;
    }

    private static boolean isExcept(Recipient member, String except) {
        return !except.isEmpty() && member.duplex().id().equals(except);
    }

    /**
     * Sends a message of another server to members of a room.
     *
     * @param except the id of a connection that does not get it, or empty
     * @return those who miss it, as it cannot be encoded for them; in JSON, if its service is unknown here
     */
    <M extends @Nullable Object, R extends Recipient> List<R> sendForeign(
            List<R> members, String except, EncodedMsg<M> encoded) {
        List<R> missing = new ArrayList<>(0);
        for (R member : members) {
            if (!isExcept(member, except)) {
                TsrpcError error = sendTo(member, encoded, members.size() > 1);
                if (error != null && ErrorCode.ENCODE_MSG_ERR.equals(error.code())) {
                    missing.add(member);
                }
            }
        }
        return missing;
    }

    /**
     * Sends a message of a recoverable room to a member: if its client knows rooms, together with the mark, and if it is not for that
     * client, with nothing but the place that it has missed.
     *
     * @return what has become of it; null if it cannot be encoded for this member, who misses it
     */
    <M> DuplexConnection.@Nullable Sent sendLogged(Membership to, LoggedMsg<M> logged) {
        DuplexConnection conn = to.duplex();
        boolean knowsRooms = conn.knowsRooms(); // once: its client may say so meanwhile
        EncodedMsg<M> encoded = logged.msg();
        ServerFlows.SendMsg<M> passed = null;
        SharedFrame marked = null;
        boolean isSent = logged.isFor(conn);
        try {
            if (isSent && flows.seeMessages()) {
                passed = flows.sendingMsg(conn, encoded.service(), encoded.msg());
                isSent = passed != null;
            }
            marked = isSent && knowsRooms ? marked(conn, passed, logged) : null;
        } catch (Throwable e) {
            var unused = notEncoded(conn, encoded.service(), e);
            return null;
        }
        if (marked != null) {
            DuplexConnection.Sent sent = to.transmit(marked, true);
            var unused = afterSend(sent, passed);
            return sent;
        }
        if (knowsRooms) {
            var unused = tell(to, logged.skipped());
        } else if (isSent) {
            var unused = transmit(to, encoded, passed, true);
        }
        return DuplexConnection.Sent
                .QUEUED; // otherwise nothing that it would have got is missing, or nobody can tell it
    }

    /**
     * The mark and the message as they have passed the flows, or null if the message must not be sent. Throws what the codec throws.
     *
     * @param passed what flows have made of the message; null if none see it
     */
    private <M> @Nullable SharedFrame marked(
            DuplexConnection conn, ServerFlows.@Nullable SendMsg<M> passed, LoggedMsg<M> logged) {
        SharedFrame shared = logged.marked(conn.dataFormat());
        Frame mark = logged.mark().frame(conn.dataFormat()).frame();
        MsgService<M> service = logged.msg().service();
        Frame frame = passed == null || passed.msg() == logged.msg().msg()
                ? shared.frame()
                : encode(conn, service, passed.msg());
        Frame checkedMark = flows.sending(conn, RoomsProtocol.MARK, mark);
        Frame checked = flows.sending(conn, service, frame);
        if (checked == null) {
            return null;
        }
        return checked == shared.frame() && checkedMark == mark ? shared : new SharedFrame(checkedMark, checked);
    }

    /**
     * Tells a client something about rooms, if it knows them. Such messages pass {@code preSendDataFlow} alone. None is dropped: if the
     * client reads too slowly, its connection is closed, as nothing later would tell it.
     */
    <M> void tell(Recipient to, MsgService<M> service, M msg) {
        if (tell(to, EncodedMsg.of(service, msg, nullChecks)) == DuplexConnection.Sent.FULL) {
            to.duplex().closeSlow();
        }
    }

    /** Tells a client that it misses something of a room, if it knows rooms. Returns false if there was no room for that. */
    boolean tellLost(Recipient to, MsgLost msg) {
        return tell(to, EncodedMsg.of(RoomsProtocol.LOST, msg, nullChecks)) != DuplexConnection.Sent.FULL;
    }

    /** Tells a member something about its room, if it knows rooms, unless there is no room for that. Returns false then, whatever the policy. */
    <M> boolean offer(Membership to, MsgService<M> service, M msg) {
        Frame frame = telling(to, EncodedMsg.of(service, msg, nullChecks));
        return frame == null || to.offer(frame) != DuplexConnection.Sent.FULL;
    }

    private <M> DuplexConnection.@Nullable Sent tell(Recipient to, EncodedMsg<M> msg) {
        Frame frame = telling(to, msg);
        return frame == null ? null : to.transmit(frame, true);
    }

    /** What is sent to tell a client something about rooms; null if it does not know them, or a flow prevents it. */
    private <M> @Nullable Frame telling(Recipient to, EncodedMsg<M> msg) {
        DuplexConnection conn = to.duplex();
        return conn.knowsRooms()
                ? flows.sending(
                        conn, msg.service(), msg.frame(conn.dataFormat()).frame())
                : null;
    }

    private <M> @Nullable TsrpcError sendTo(Connection conn, EncodedMsg<M> encoded, boolean broadcast) {
        return conn instanceof DuplexConnection duplex
                ? sendTo((Recipient) duplex, encoded, broadcast)
                : shortConnection();
    }

    private <M> @Nullable TsrpcError sendTo(Recipient to, EncodedMsg<M> encoded, boolean broadcast) {
        if (!flows.seeMessages()) {
            return transmitShared(to, encoded, null, broadcast);
        }
        M msg;
        try {
            msg = encoded.msg();
        } catch (CodecException e) { // of another server, and invalid here
            return notEncoded(to.duplex(), encoded.service(), e);
        }
        ServerFlows.SendMsg<M> passed = flows.sendingMsg(to.duplex(), encoded.service(), msg);
        return passed == null ? stopped("Prevented by preSendMsgFlow") : transmit(to, encoded, passed, broadcast);
    }

    /** @param passed what flows have made of the message; null if none see it */
    private <M> @Nullable TsrpcError transmit(
            Recipient to, EncodedMsg<M> encoded, ServerFlows.@Nullable SendMsg<M> passed, boolean broadcast) {
        return passed == null || passed.msg() == encoded.msg()
                ? transmitShared(to, encoded, passed, broadcast)
                : encodeAndTransmit(to, passed, broadcast);
    }

    // --- encoding ------------------------------------------------------------------------------------------------

    private <M> @Nullable TsrpcError encodeAndTransmit(
            Recipient to, ServerFlows.SendMsg<M> sending, boolean broadcast) {
        DuplexConnection conn = to.duplex();
        if (conn.status() != ConnectionStatus.OPENED) {
            return closed(); // not encoded in vain: it may be large, and sent often
        }
        Frame frame;
        try {
            frame = encode(conn, sending.service(), sending.msg());
        } catch (Throwable e) {
            return notEncoded(conn, sending.service(), e);
        }
        Frame checked = flows.sending(conn, sending.service(), frame);
        return checked == null ? stoppedByDataFlow() : afterSend(to, to.transmit(checked, broadcast), sending);
    }

    private <M> Frame encode(DuplexConnection conn, MsgService<M> service, M msg) {
        return ServerOutput.message(new Dialect(conn.dataFormat(), nullChecks), service, msg);
    }

    private <M> @Nullable TsrpcError transmitShared(
            Recipient to, EncodedMsg<M> encoded, ServerFlows.@Nullable SendMsg<M> passed, boolean broadcast) {
        DuplexConnection conn = to.duplex();
        if (conn.status() != ConnectionStatus.OPENED) {
            return closed(); // not encoded in vain: it may be large, and sent often
        }
        SharedFrame shared;
        try {
            shared = encoded.frame(conn.dataFormat());
        } catch (Throwable e) {
            return notEncoded(conn, encoded.service(), e);
        }
        Frame checked = flows.sending(conn, encoded.service(), shared.frame());
        if (checked == null) {
            return stoppedByDataFlow();
        }
        DuplexConnection.Sent sent =
                checked == shared.frame() ? to.transmit(shared, broadcast) : to.transmit(checked, broadcast);
        return afterSend(to, sent, passed);
    }

    private @Nullable TsrpcError afterSend(
            Recipient to, DuplexConnection.Sent sent, ServerFlows.@Nullable SendMsg<?> passed) {
        if (sent == DuplexConnection.Sent.FULL) {
            to.missed();
        }
        return afterSend(sent, passed);
    }

    private @Nullable TsrpcError afterSend(DuplexConnection.Sent sent, ServerFlows.@Nullable SendMsg<?> passed) {
        return switch (sent) {
            case CLOSED -> closed();
            case FULL ->
                TsrpcError.of("The client reads too slowly", TsrpcErrorType.NETWORK_ERROR, ErrorCode.SLOW_CONSUMER);
            case LEFT -> null;
            case QUEUED -> {
                if (passed != null) {
                    flows.sentMsg(passed);
                }
                yield null;
            }
        };
    }

    // --- errors --------------------------------------------------------------------------------------------------

    static TsrpcError unknownService(MsgService<?> service) {
        return TsrpcError.of(
                "Invalid msg name: " + service.name(), TsrpcErrorType.SERVER_ERROR, ErrorCode.INVALID_MSG_NAME);
    }

    private static TsrpcError closed() {
        return TsrpcError.of("The connection is closed, or the client reads too slowly", TsrpcErrorType.NETWORK_ERROR);
    }

    private static TsrpcError shortConnection() {
        return stopped("Short connection cannot sendMsg");
    }

    private static TsrpcError stoppedByDataFlow() {
        return stopped("Canceled by preSendDataFlow");
    }

    private static TsrpcError stopped(String why) {
        return TsrpcError.of(why, TsrpcErrorType.SERVER_ERROR);
    }

    /** A user's codec may throw anything, and the other connections of a broadcast must still be reached. */
    private static TsrpcError notEncoded(Connection conn, MsgService<?> service, Throwable e) {
        if (e instanceof CodecException codec) {
            return TsrpcError.of(codec.getMessage(), TsrpcErrorType.SERVER_ERROR, ErrorCode.ENCODE_MSG_ERR);
        }
        FAILURES.error(service, e, "[{}] {} could not be encoded", conn.id(), service);
        return TsrpcError.of(ThrownText.of(e), TsrpcErrorType.SERVER_ERROR, ErrorCode.ENCODE_MSG_ERR);
    }
}
