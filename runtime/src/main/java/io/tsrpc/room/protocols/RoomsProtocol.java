package io.tsrpc.room.protocols;

import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.protocols.rt.ApiLeave;
import io.tsrpc.room.protocols.rt.ApiLeaveReqCodec;
import io.tsrpc.room.protocols.rt.ApiLeaveResCodec;
import io.tsrpc.room.protocols.rt.ApiResume;
import io.tsrpc.room.protocols.rt.ApiResumeReqCodec;
import io.tsrpc.room.protocols.rt.ApiResumeResCodec;
import io.tsrpc.room.protocols.rt.ApiWatch;
import io.tsrpc.room.protocols.rt.ApiWatchReqCodec;
import io.tsrpc.room.protocols.rt.ApiWatchResCodec;
import io.tsrpc.room.protocols.rt.MsgJoined;
import io.tsrpc.room.protocols.rt.MsgJoinedCodec;
import io.tsrpc.room.protocols.rt.MsgLeft;
import io.tsrpc.room.protocols.rt.MsgLeftCodec;
import io.tsrpc.room.protocols.rt.MsgLost;
import io.tsrpc.room.protocols.rt.MsgLostCodec;
import io.tsrpc.room.protocols.rt.MsgMark;
import io.tsrpc.room.protocols.rt.MsgMarkCodec;
import io.tsrpc.room.protocols.rt.MsgPresence;
import io.tsrpc.room.protocols.rt.MsgPresenceCodec;
import io.tsrpc.room.protocols.rt.MsgSkipped;
import io.tsrpc.room.protocols.rt.MsgSkippedCodec;
import java.util.List;
import java.util.stream.Stream;

/** The services of rooms. Their ids are the first of those that no other service can have. */
public final class RoomsProtocol {
    private static final int FIRST = 1 << 20;

    /** Enters rooms, or comes back to them. */
    public static final ApiService<ApiResume.Req, ApiResume.Res> RESUME =
            ApiService.of(FIRST, "rt/Resume", ApiResumeReqCodec.INSTANCE, ApiResumeResCodec.INSTANCE);

    /** Comes directly before each message of a recoverable room. */
    public static final MsgService<MsgMark> MARK = MsgService.of(FIRST + 1, "rt/Mark", MsgMarkCodec.INSTANCE);

    /** The client misses messages, although it was connected. */
    public static final MsgService<MsgLost> LOST = MsgService.of(FIRST + 2, "rt/Lost", MsgLostCodec.INSTANCE);

    /** A message of a recoverable room was not for this client. */
    public static final MsgService<MsgSkipped> SKIPPED =
            MsgService.of(FIRST + 3, "rt/Skipped", MsgSkippedCodec.INSTANCE);

    /** The server has brought the connection into a room. */
    public static final MsgService<MsgJoined> JOINED = MsgService.of(FIRST + 4, "rt/Joined", MsgJoinedCodec.INSTANCE);

    /** The server has removed the connection from a room. */
    public static final MsgService<MsgLeft> LEFT = MsgService.of(FIRST + 5, "rt/Left", MsgLeftCodec.INSTANCE);

    /** Leaves rooms. */
    public static final ApiService<ApiLeave.Req, ApiLeave.Res> LEAVE =
            ApiService.of(FIRST + 6, "rt/Leave", ApiLeaveReqCodec.INSTANCE, ApiLeaveResCodec.INSTANCE);

    /** Tells who is in a room. */
    public static final ApiService<ApiWatch.Req, ApiWatch.Res> WATCH =
            ApiService.of(FIRST + 7, "rt/Watch", ApiWatchReqCodec.INSTANCE, ApiWatchResCodec.INSTANCE);

    /** Who has come to a room and who has gone. */
    public static final MsgService<MsgPresence> PRESENCE =
            MsgService.of(FIRST + 8, "rt/Presence", MsgPresenceCodec.INSTANCE);

    /** All of them. */
    public static final List<Service> SERVICES =
            List.of(RESUME, MARK, LOST, SKIPPED, JOINED, LEFT, LEAVE, WATCH, PRESENCE);

    private RoomsProtocol() {}

    /** Returns a protocol set with these services too. Generated code calls it if the protocol asks for rooms. */
    public static ServiceProto addedTo(ServiceProto proto) {
        return ServiceProto.of(
                proto.name(),
                Stream.concat(proto.services().stream(), SERVICES.stream()).toList());
    }

    /** Whether a service is one of these. */
    public static boolean has(Service service) {
        return service.id() >= FIRST && SERVICES.contains(service);
    }

    /** Whether a protocol set has these services. */
    public static boolean isIn(ServiceProto proto) {
        return proto.contains(RESUME);
    }
}
