package io.tsrpc;

import io.tsrpc.proto.MsgService;
import org.jspecify.annotations.Nullable;

/**
 * A message that arrived at a server, with the connection that it came on.
 *
 * @param <M> the message type
 * @param conn where it came from
 * @param service what it is
 * @param msg the message
 */
public record MsgCall<M>(Connection conn, MsgService<M> service, M msg) {
    /** This call with its types if it is one of {@code service}, else null: for flows, which see every kind. */
    @SuppressWarnings("unchecked") // the service carries the type
    public <N> @Nullable MsgCall<N> as(MsgService<N> service) {
        return this.service == (Object) service ? (MsgCall<N>) this : null;
    }
}
