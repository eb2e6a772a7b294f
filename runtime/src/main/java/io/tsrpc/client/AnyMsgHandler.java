package io.tsrpc.client;

import io.tsrpc.ClientMsgHandler;
import io.tsrpc.ClientPatternHandler;
import io.tsrpc.proto.MsgService;

/**
 * A handler of either kind. A plain one and one of a pattern are never equal, even if one object is both; two of the same kind are
 * equal if the user's handlers are.
 */
sealed interface AnyMsgHandler {
    /** A handler of one kind of message. */
    record Plain(ClientMsgHandler<?> handler) implements AnyMsgHandler {
        @Override
        @SuppressWarnings("unchecked") // it is listed below its own service only
        public <M> void handle(MsgService<M> service, M msg) throws Exception {
            ((ClientMsgHandler<M>) handler).handle(msg);
        }
    }

    /** A handler of all kinds that match a pattern. */
    record OfPattern(ClientPatternHandler handler) implements AnyMsgHandler {
        @Override
        public <M> void handle(MsgService<M> service, M msg) throws Exception {
            handler.handle(msg, service);
        }
    }

    /** Runs the user's handler. */
    <M> void handle(MsgService<M> service, M msg) throws Exception;
}
