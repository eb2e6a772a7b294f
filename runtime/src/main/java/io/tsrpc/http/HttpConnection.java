package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.net.EndedEarlyException;
import io.tsrpc.net.LoopSocket;
import io.tsrpc.net.Outgoing;
import io.tsrpc.net.ProxyFailedException;
import io.tsrpc.net.ReceivedHead;
import io.tsrpc.transport.Gathering;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection to a server or a proxy, which carries one call after the other. */
final class HttpConnection implements LoopSocket.Handler {
    private static final String TIMEOUT = "timeout=";
    private static final int MOST_DIGITS = 9;

    private final ConnectionPool pool;
    private final LoopSocket socket;
    private final @Nullable InetSocketAddress proxy;
    private final int maxReplyBytes;

    @GuardedBy("this")
    private @Nullable HttpCall current;

    @GuardedBy("this")
    private @Nullable ResponseReader reader;

    @GuardedBy("this")
    private boolean closed;

    /** Used only by the loop's thread. */
    private Throwable problem = new EOFException("The connection was closed without an answer");

    /** When the connection is no longer to be used. Used only by the pool, under its lock. */
    long idleUntil;

    /** Creates a connection that has no call yet. {@code proxy} is the peer, if it is one that passes requests on. */
    HttpConnection(ConnectionPool pool, LoopSocket socket, @Nullable InetSocketAddress proxy, int maxReplyBytes) {
        this.pool = pool;
        this.socket = socket;
        this.proxy = proxy;
        this.maxReplyBytes = maxReplyBytes;
    }

    /**
     * Sends a call on a connection that has none. Any thread may call this.
     *
     * @return false if the connection is closed or cannot take the call; nothing of it is sent then
     */
    boolean start(HttpCall call) {
        if (!socket.outbox().isEmpty()) { // the server has answered the call before without reading all of it
            close();
            return false;
        }
        Outgoing request = call.request(proxy != null);
        synchronized (this) {
            if (closed) {
                return false;
            }
            current = call;
            reader = new ResponseReader(maxReplyBytes);
        }
        call.onCancel(this::close);
        if (call.isOver() || socket.outbox().add(request, Gathering.NONE) || !takeBack(call)) {
            return true;
        }
        close();
        return false;
    }

    /** Returns whether a call, of which nothing has been sent, may go over another connection. */
    private synchronized boolean takeBack(HttpCall call) {
        if (current != call) {
            return false;
        }
        current = null;
        return true;
    }

    private synchronized @Nullable HttpCall take() {
        HttpCall call = current;
        current = null;
        return call;
    }

    private synchronized @Nullable ResponseReader reader() {
        return current == null ? null : reader;
    }

    // --- on the loop's thread ------------------------------------------------------------------------------------

    @Override
    public void read(ByteBuffer in) {
        ResponseReader reading = reader();
        try {
            HttpResponse response = reading == null ? null : reading.read(in);
            if (response != null) {
                finish(response, in.hasRemaining());
            } else if (reading == null) { // nobody has asked for anything
                end();
            }
        } catch (IOException | RuntimeException e) {
            problem = e;
            end();
        }
        in.position(in.limit());
    }

    private void finish(HttpResponse response, boolean hasMore) {
        HttpCall call = take();
        boolean ends =
                call != null && call.end(); // before the connection may carry another call: nothing cancels it then
        try {
            if (ends
                    && response.keepsConnection()
                    && !hasMore
                    && !socket.outbox().isStuck()) {
                pool.release(this, idleSeconds(response.head())); // first: the next call may come at once
            } else {
                end();
            }
        } catch (RuntimeException | Error e) { // no thread for the timer: the reply has arrived nevertheless
            end();
        } finally {
            if (call != null && ends) {
                call.replied(response, proxy);
            }
        }
    }

    /** For how long the server says that it keeps the connection, or -1 if it does not say. */
    private static long idleSeconds(ReceivedHead head) {
        String header = head.header("Keep-Alive");
        if (header != null) {
            for (String part : header.toLowerCase(Locale.ROOT).split("[,\\s]", -1)) {
                if (part.startsWith(TIMEOUT)) {
                    return seconds(part, TIMEOUT.length());
                }
            }
        }
        return -1;
    }

    private static long seconds(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < MOST_DIGITS && Character.digit(text.charAt(end), 10) >= 0) {
            end++;
        }
        return end == from ? -1 : Long.parseLong(text, from, end, 10);
    }

    @Override
    public void ended() {
        ResponseReader reading = reader();
        try {
            if (reading != null) {
                HttpResponse response = reading.ended();
                if (!socket.endsInOrder()) {
                    throw new EndedEarlyException();
                }
                finish(response, false);
            }
        } catch (IOException e) {
            problem = e;
        }
        end();
    }

    /** Closes the connection. No call takes it from now on. */
    private void end() {
        synchronized (this) {
            closed = true;
        }
        pool.remove(this);
        socket.cut();
    }

    @Override
    public void broken(Throwable why) {
        problem = why;
    }

    @Override
    public void closed() {
        HttpCall call;
        synchronized (this) {
            closed = true;
            call = current;
        }
        pool.remove(this);
        if (call != null) {
            call.failed(proxy == null ? problem : new ProxyFailedException(proxy, problem));
        }
        HttpCall unused = take(); // not before: this is called again if there was no memory
    }

    /** Closes the connection immediately. Any thread may call this. */
    void close() {
        socket.loop().execute(this::end);
    }
}
