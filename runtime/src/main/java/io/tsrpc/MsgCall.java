package io.tsrpc;

import io.tsrpc.proto.MsgService;
import org.jspecify.annotations.Nullable;

/**
 * A message that arrived at a server, with its connection.
 *
 * @param <M> the message type
 * @param conn the connection on which the message arrived
 * @param service the service of the message
 * @param msg the message
 */
public record MsgCall<M>(Connection conn, MsgService<M> service, M msg) {
    /** Returns this with its type if it is a message of {@code service}, else null. Use it in flows, which see every message. */
    @SuppressWarnings("unchecked") // the service carries the type
    public <N> @Nullable MsgCall<N> as(MsgService<N> service) {
        return this.service == (Object) service ? (MsgCall<N>) this : null;
    }
}
