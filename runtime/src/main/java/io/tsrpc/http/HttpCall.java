package io.tsrpc.http;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.Headers;
import io.tsrpc.net.Outgoing;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way, and who waits for the response. Notifies the listener once; nothing of it is notified after
 * {@link #cancel}. Thread-safe.
 */
final class HttpCall {
    private final Request request;
    private final Listener listener;

    @GuardedBy("this")
    private @Nullable Runnable release;

    @GuardedBy("this")
    private boolean over;

    /** What is requested. */
    interface Request {
        /** The headers that the user sends, to the server or to a proxy. */
        Headers headers();

        /**
         * Creates the bytes.
         *
         * @param viaProxy whether they go to a proxy, which has to be told the server as well
         */
        Outgoing bytes(boolean viaProxy);
    }

    /** Is notified of the outcome, once, on the loop's thread. */
    interface Listener {
        /** The whole response has arrived, perhaps from or through a proxy that was passed the request. */
        void replied(HttpResponse response, @Nullable InetSocketAddress proxy);

        /** No whole response has arrived, for the reason given. */
        void failed(Throwable problem);
    }

    HttpCall(Request request, Listener listener) {
        this.request = request;
        this.listener = listener;
    }

    Headers headers() {
        return request.headers();
    }

    Outgoing request(boolean viaProxy) {
        return request.bytes(viaProxy);
    }

    /** Sets what closes the connection that carries or will carry this call. Runs it at once if the call is over. */
    void onCancel(Runnable close) {
        synchronized (this) {
            if (!over) {
                release = close;
                return;
            }
        }
        close.run();
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Ends the call, unless it is over. Returns whether this is its end; {@link #cancel} has no effect then. */
    synchronized boolean end() {
        boolean first = !over;
        over = true;
        return first;
    }

    /** Ends the call, unless it is over, and closes its connection. */
    void cancel() {
        Runnable close;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            close = release;
        }
        if (close != null) {
            close.run();
        }
    }

    /** Notifies the listener of a call that {@link #end} has ended. */
    void replied(HttpResponse response, @Nullable InetSocketAddress proxy) {
        listener.replied(response, proxy);
    }

    /** Notifies the listener of the failure, if this is the end. If there is no memory for that, it is not, and this throws. */
    void failed(Throwable problem) {
        if (end()) {
            try {
                listener.failed(problem);
            } catch (OutOfMemoryError e) {
                reopen();
                throw e;
            }
        }
    }

    private synchronized void reopen() {
        over = false;
    }
}
