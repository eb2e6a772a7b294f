package io.tsrpc.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.Connection;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.log.Log;
import io.tsrpc.log.RepeatedLog;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.MsgService;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages for one connection of which only the latest of each key matters. While the client reads too slowly they are kept here,
 * one of each key, and leave when it has read enough. Thread-safe.
 */
final class LatestMessages {
    /** How many messages are kept at most. */
    static final int MOST = 1_024;

    private static final RepeatedLog LOG = new RepeatedLog(Log.of(Topic.SERVER_MSG));

    private final Connection conn;
    private final Writable writable;

    @GuardedBy("this")
    private final Map<Key, Kept<?>> kept = new LinkedHashMap<>();

    /** Whether messages wait, or are just leaving: later ones must not overtake them. */
    @GuardedBy("this")
    private boolean waits;

    /** Tells when a client has read enough. */
    @FunctionalInterface
    interface Writable {
        /** Runs an action on a thread of user code when that is so. Returns false, and does not run it, if it is so now. */
        boolean await(Runnable action);
    }

    private record Key(MsgService<?> service, Object key) {}

    private record Kept<M>(MsgService<M> service, M msg) {
        SendResult sendTo(Connection conn) {
            return conn.sendMsg(service, msg);
        }
    }

    LatestMessages(Connection conn, Writable writable) {
        this.conn = conn;
        this.writable = writable;
    }

    /** Sends a message, or keeps it in place of an earlier one of its key. */
    <M> SendResult send(MsgService<M> service, Object key, M msg) {
        synchronized (this) {
            waits = waits || writable.await(this::sendKept);
            if (waits) {
                return keep(new Key(service, key), new Kept<>(service, msg));
            }
        }
        return conn.sendMsg(service, msg);
    }

    @GuardedBy("this")
    private SendResult keep(Key key, Kept<?> latest) {
        if (kept.size() == MOST && !kept.containsKey(key)) {
            return SendResult.failure(TsrpcError.of(
                    "The client reads too slowly, and messages of " + MOST + " keys wait",
                    TsrpcErrorType.NETWORK_ERROR,
                    ErrorCode.SLOW_CONSUMER));
        }
        kept.put(key, latest);
        return SendResult.success();
    }

    private void sendKept() {
        Kept<?> next;
        while ((next = next()) != null) {
            SendResult sent = next.sendTo(conn);
            if (!sent.isSucc() && conn.status() == ConnectionStatus.OPENED) {
                LOG.warn("[{}] {} was kept for a slow client, and could not be sent then", conn.id(), next.service());
            }
        }
    }

    /** Takes the message that leaves next; null if none does now. */
    private synchronized @Nullable Kept<?> next() {
        if (conn.status() != ConnectionStatus.OPENED) {
            kept.clear();
        }
        if (kept.isEmpty()) {
            waits = false;
            return null;
        }
        if (writable.await(this::sendKept)) {
            return null;
        }
        Iterator<Kept<?>> oldest = kept.values().iterator();
        Kept<?> next = oldest.next();
        oldest.remove();
        return next;
    }
}
