package io.tsrpc.client;

import io.tsrpc.concurrent.GatedQueue;
import io.tsrpc.concurrent.Inbox;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.engine.Requester;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ClientInput;
import io.tsrpc.wire.Reply;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The inbound side of one connection. Frames and closed are processed in order; frames pass the receive flow and are decoded one at
 * a time.
 *
 * <p>A reply settles its call at once, so {@code postConnectFlow} and handlers can call APIs and join them. Messages
 * wait until {@code postConnectFlow} has ended and are then handled one at a time; {@code postDisconnectFlow} comes
 * after the last.
 */
final class Incoming {
    private static final Log LOG = Log.of(Topic.CLIENT_CONNECTION);

    private final ClientConnection connection;
    private final FrameDecoder decoder;
    private final Requester requester;
    private final MsgDispatcher dispatcher;
    private final GatedQueue messages;
    private final Watermarks watermarks;
    private final @Nullable Hearing hearing;
    private final Executor userThreads;
    private final Inbox<Supplier<@Nullable Runnable>> inbox;

    /**
     * Creates the inbound side of a connection that is not open yet.
     *
     * @param messages the queue in which messages of this connection are handled
     * @param backlog counts what waits in the queue of messages
     * @param maxUnhandledSize how many bytes of memory may wait while calls are pending
     * @param hearing takes note of what the client hears of rooms; null if its protocol has none
     */
    Incoming(
            ClientConnection connection,
            FrameDecoder decoder,
            Requester requester,
            MsgDispatcher dispatcher,
            GatedQueue messages,
            Backlog backlog,
            int maxUnhandledSize,
            @Nullable Hearing hearing,
            Executor userThreads) {
        this.connection = connection;
        this.decoder = decoder;
        this.requester = requester;
        this.dispatcher = dispatcher;
        this.messages = messages;
        this.watermarks = new Watermarks(backlog, maxUnhandledSize, requester::hasCalls, connection::readable);
        this.hearing = hearing;
        this.userThreads = userThreads;
        this.inbox = new Inbox<>(userThreads, Supplier::get);
    }

    /**
     * Processes the opening of the connection: runs {@code connectFlow}, opens the message queue, then runs
     * {@code afterwards}. It does not wait for frames that have arrived meanwhile, of which one may be held up in its flow.
     */
    void opened(Runnable connectFlow, Runnable afterwards) {
        if (hearing != null) {
            hearing.opened();
        }
        userThreads.execute(() -> {
            Interrupts.forget();
            connectFlow.run();
            Interrupts.forget();
            Runnable handling = messages.open();
            watermarks.update();
            if (handling != null) { // concurrent with what follows: both may take long
                userThreads.execute(handling);
            }
            afterwards.run();
        });
    }

    /**
     * The attempt to connect has failed. What has arrived of rooms that were being entered again is handled, if it goes on where they were
     * heard, so that the next attempt need not bring it again. Nothing that arrives later is handled, and no {@code connectFlow} runs.
     */
    void notOpened() {
        if (hearing == null) {
            return;
        }
        hearing.fail();
        Runnable handling = messages.end();
        if (handling != null) {
            userThreads.execute(handling);
        }
    }

    /** How much has arrived that the client has missed, as a number that only grows: while it does, an attempt to connect goes on. */
    int progress() {
        return hearing == null ? 0 : hearing.progress();
    }

    /** Whether the server was asked to let the client into its rooms, and has not answered. */
    boolean isAskingForRooms() {
        return hearing != null && hearing.isAsking();
    }

    /** Takes a frame that has arrived. */
    void received(Frame frame) {
        watermarks.add(frame.size());
        inbox.add(() -> processSafely(frame));
    }

    /** A frame that is lost may have been a reply, for which a call would wait: its connection ends. */
    private @Nullable Runnable processSafely(Frame frame) {
        try {
            return process(frame);
        } catch (Throwable e) { // an OutOfMemoryError
            lost(e);
            return null;
        }
    }

    private void lost(Throwable e) {
        connection.terminate(); // first: there may be no memory for the line
        LOG.error("A frame of the server was lost; its connection is closed", e);
    }

    /** Processes a frame without blocking. Returns the work that follows, or null if there is none. */
    private @Nullable Runnable process(Frame frame) {
        ClientInput input = decoder.decode(frame);
        if (input instanceof ClientInput.Msg<?> message) {
            watermarks.replace(frame.size(), message.size());
            if (hearing != null) {
                hearing.arrives(message);
            }
            Runnable handling = messages.enter(() -> arrived(message));
            watermarks.update();
            return handling;
        }
        watermarks.remove(frame.size());
        return input instanceof Reply reply ? requester.settle(connection, reply) : unread();
    }

    /** A message that flows have stopped, or that cannot be decoded: what was told about it is about no other one. */
    private @Nullable Runnable unread() {
        Hearing connected = hearing;
        return connected == null
                ? null
                : messages.enter(() -> {
                    connected.unread();
                    return null;
                });
    }

    /** A message passes the entrance: only now its room is heard so far, because what was held may never come in. */
    private @Nullable Runnable arrived(ClientInput.Msg<?> message) {
        long before = hearing == null ? 0 : hearing.told();
        Stay stay = hearing == null ? Stay.UNENDING : heard(hearing, message);
        long events = hearing == null ? 0 : hearing.told() - before;
        if (stay == null && events == 0) {
            watermarks.drop(message.size());
            return null;
        }
        watermarks.enqueue(message.size(), events);
        if (stay == null) {
            return () -> watermarks.dequeue(message.size(), events); // behind them
        }
        return () -> {
            watermarks.dequeue(message.size(), events); // it waits no longer: its handler may need the reply of a call
            if (stay.lasts()) {
                dispatcher.dispatch(message);
            }
        };
    }

    private @Nullable Stay heard(Hearing connected, ClientInput.Msg<?> message) {
        try {
            return connected.hear(message);
        } catch (RoomLimits.ExceededException e) {
            connected.exceeded(e);
            return null;
        } catch (Throwable e) { // an OutOfMemoryError
            lost(e);
            return null;
        }
    }

    /** Runs {@code last}, which must not block, after the frames that have arrived. No others will arrive. */
    void closing(Runnable last) {
        inbox.add(() -> {
            last.run();
            return null;
        });
    }

    /**
     * Processes the end of the connection: runs {@code last} after the frames that have arrived. Later frames are
     * dropped.
     */
    void closed(Supplier<@Nullable Runnable> last) {
        inbox.end(last);
    }

    /**
     * Runs {@code disconnectFlow} once {@code postConnectFlow} has ended and the messages that have arrived are
     * handled. Messages of the next connection do not wait for it.
     *
     * @return the work that the calling thread must run, or null if there is none
     */
    @Nullable
    Runnable afterMessages(Runnable disconnectFlow) {
        return messages.add(() -> userThreads.execute(disconnectFlow));
    }

    /** The connection carries nothing more. */
    void cut() {
        watermarks.end();
        if (hearing != null) {
            hearing.end();
        }
    }

    /** Re-evaluates whether reading may continue, after a call was sent. */
    void callSent() {
        watermarks.update();
    }

    /** Whether reading is paused because too much is unprocessed. */
    boolean isPaused() {
        return watermarks.isPaused();
    }
}
