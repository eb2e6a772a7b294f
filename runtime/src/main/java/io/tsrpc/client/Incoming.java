package io.tsrpc.client;

import io.tsrpc.concurrent.GatedQueue;
import io.tsrpc.concurrent.Inbox;
import io.tsrpc.engine.Requester;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ClientInput;
import io.tsrpc.wire.Reply;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What arrives on one connection, in one order: that it has opened, frames, that it is closed. Frames pass the receive flow and are
 * decoded one after the other.
 *
 * <p>Replies settle their calls at once, so that {@code postConnectFlow} and handlers can call APIs and join them. Messages wait
 * until {@code postConnectFlow} has ended, and are then handled one at a time; {@code postDisconnectFlow} comes after the last.
 */
final class Incoming {
    private final ClientConnection connection;
    private final FrameDecoder decoder;
    private final Requester requester;
    private final MsgDispatcher dispatcher;
    private final GatedQueue messages;
    private final Backlog backlog;
    private final Executor userThreads;
    private final Inbox<Supplier<@Nullable Runnable>> inbox;

    /**
     * What arrives on a connection that is not open yet.
     *
     * @param messages where messages of this connection are handled
     * @param maxFrame how large a frame may be
     */
    Incoming(
            ClientConnection connection,
            FrameDecoder decoder,
            Requester requester,
            MsgDispatcher dispatcher,
            GatedQueue messages,
            long maxFrame,
            Executor userThreads) {
        this.connection = connection;
        this.decoder = decoder;
        this.requester = requester;
        this.dispatcher = dispatcher;
        this.messages = messages;
        this.backlog = new Backlog(maxFrame, requester::hasCalls, connection::readable);
        this.userThreads = userThreads;
        this.inbox = new Inbox<>(userThreads, Supplier::get);
    }

    /** The connection has opened: runs {@code connectFlow}, lets messages through, and then runs {@code afterwards}. */
    void opened(Runnable connectFlow, Runnable afterwards) {
        inbox.add(() -> () -> {
            connectFlow.run();
            Runnable handling = messages.open();
            if (handling != null) { // beside what comes afterwards: both may take long
                userThreads.execute(handling);
            }
            afterwards.run();
        });
    }

    /** A frame has arrived. */
    void received(Frame frame) {
        backlog.add(frame.size());
        inbox.add(() -> process(frame));
    }

    /** Processes a frame without waiting; returns the work that follows, or null. */
    private @Nullable Runnable process(Frame frame) {
        ClientInput input = decoder.decode(frame);
        if (input instanceof ClientInput.Msg<?> message) {
            return messages.add(() -> {
                dispatcher.dispatch(message);
                backlog.remove(frame.size());
            });
        }
        backlog.remove(frame.size());
        return input == null ? null : requester.settle(connection, (Reply) input);
    }

    /** The connection is closed: nothing arrives any more. Runs {@code last} when the frames before are processed. */
    void closed(Supplier<@Nullable Runnable> last) {
        inbox.end(last);
    }

    /**
     * Runs {@code disconnectFlow} once {@code postConnectFlow} has ended and the messages that have arrived are handled. Messages of
     * the next connection do not wait for it.
     *
     * @return what the calling thread must run, or null
     */
    @Nullable
    Runnable afterMessages(Runnable disconnectFlow) {
        return messages.add(() -> userThreads.execute(disconnectFlow));
    }

    /** A call has been sent: looks again whether reading may go on. */
    void callSent() {
        backlog.update();
    }

    /** Whether reading is paused because too much waits. */
    boolean isPaused() {
        return backlog.isPaused();
    }
}
