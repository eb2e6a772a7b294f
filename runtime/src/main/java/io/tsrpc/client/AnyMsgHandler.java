package io.tsrpc.client;

import io.tsrpc.ClientMsgHandler;
import io.tsrpc.ClientPatternHandler;
import io.tsrpc.proto.MsgService;

/**
 * A handler of either kind. A handler of one service and a handler of a pattern are never equal, even if they wrap the
 * same object. Two of the same kind are equal if the user's handlers are.
 */
sealed interface AnyMsgHandler {
    /** A handler of one kind of message. */
    record Plain(ClientMsgHandler<?> handler) implements AnyMsgHandler {
        @Override
        @SuppressWarnings("unchecked") // safe: registered for its own service only
        public <M> void handle(MsgService<M> service, M msg) throws Exception {
            ((ClientMsgHandler<M>) handler).handle(msg);
        }
    }

    /** A handler of all kinds of messages that match a pattern. */
    record OfPattern(ClientPatternHandler handler) implements AnyMsgHandler {
        @Override
        public <M> void handle(MsgService<M> service, M msg) throws Exception {
            handler.handle(msg, service);
        }
    }

    /** Runs the user's handler. */
    <M> void handle(MsgService<M> service, M msg) throws Exception;
}
