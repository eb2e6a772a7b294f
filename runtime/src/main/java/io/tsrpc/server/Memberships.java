package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rooms that one connection is in, and whose it is, until the connection ends. */
final class Memberships {
    private final DuplexConnection conn;
    private final RoomPlan plan;

    @GuardedBy("this")
    private final Map<String, Membership> rooms = new LinkedHashMap<>(2);

    @GuardedBy("this")
    private @Nullable String userId;

    @GuardedBy("this")
    private @Nullable Membership ofUser;

    @GuardedBy("this")
    private boolean ended;

    /** Creates those of a connection, which may have ended. */
    Memberships(DuplexConnection conn, RoomPlan plan, boolean ended) {
        this.conn = conn;
        this.plan = plan;
        this.ended = ended;
    }

    /** Joins a room. Returns why that is not possible, or null. */
    synchronized @Nullable TsrpcError join(String room) {
        if (ended) {
            return error("The connection is closed", ErrorCode.CONN_CLOSED);
        }
        if (rooms.containsKey(room)) {
            return null;
        }
        if (rooms.size() >= plan.mostOfConnection()) {
            return error(
                    "The connection is in " + plan.mostOfConnection() + " rooms, and may be in no more",
                    ErrorCode.TOO_MANY_ROOMS);
        }
        Membership member = plan.rooms().join(room, conn, Optional.ofNullable(userId));
        if (member == null) {
            return error("The server has too many rooms", ErrorCode.TOO_MANY_ROOMS);
        }
        rooms.put(room, member);
        return null;
    }

    private static TsrpcError error(String message, ErrorCode code) {
        return TsrpcError.of(message, TsrpcErrorType.SERVER_ERROR, code);
    }

    /** Leaves a room. Returns whether the connection was in it. */
    synchronized boolean leave(String room) {
        Membership member = rooms.remove(room);
        if (member == null) {
            return false;
        }
        plan.rooms().leave(room, member);
        return true;
    }

    /** Leaves a room if the connection is still in it by this membership. */
    synchronized boolean leave(String room, Membership member) {
        return rooms.get(room) == member && leave(room);
    }

    /** Says whose connection it is; null for nobody's. Another user is in no room. */
    synchronized void bind(@Nullable String newUser) {
        if (ended || Objects.equals(newUser, userId)) {
            return;
        }
        if (userId != null) {
            leaveAll();
        }
        userId = newUser;
        ofUser = newUser == null ? null : plan.users().join(newUser, conn, Optional.of(newUser));
    }

    /** Whose connection it is, also after its end. */
    synchronized Optional<String> userId() {
        return Optional.ofNullable(userId);
    }

    /** Leaves everything, for good: the connection has ended. */
    synchronized void end() {
        ended = true;
        leaveAll();
    }

    @GuardedBy("this")
    private void leaveAll() {
        rooms.forEach(plan.rooms()::leave);
        rooms.clear();
        if (ofUser != null && userId != null) {
            plan.users().leave(userId, ofUser);
            ofUser = null;
        }
    }
}
