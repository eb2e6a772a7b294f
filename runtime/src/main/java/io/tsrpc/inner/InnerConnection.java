package io.tsrpc.inner;

import io.tsrpc.client.ClientSettings;
import io.tsrpc.server.DuplexServerConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.Frame;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The server's end of an in-process connection, with a pipe each way. */
final class InnerConnection extends DuplexServerConnection {
    private static final String IP = "127.0.0.1";
    private static final int VANISHED = 1006;
    private static final int TOO_BIG = 1009;

    private final ClientListener client;
    private final int serverLimit;
    private final int clientLimit;
    private final Pipe toServer = new Pipe(this::received);
    private final Pipe toClient;
    private final AtomicBoolean over = new AtomicBoolean();

    InnerConnection(InnerServerEngine server, ClientSettings settings, ClientListener client) {
        super(server, IP, settings.format());
        this.client = client;
        this.serverLimit = server.settings().maxMessageSize();
        this.clientLimit = settings.maxMessageSize();
        this.toClient = new Pipe(client::received);
    }

    /** Takes a frame from the client. */
    boolean toServer(Frame frame) {
        if (frame.size() > serverLimit) {
            close(TOO_BIG, "The message is larger than " + serverLimit);
            return false;
        }
        return toServer.send(frame);
    }

    @Override
    protected boolean transmit(Frame frame) {
        if (frame.size() > clientLimit) {
            closeFromClient(TOO_BIG, "The message is larger than " + clientLimit);
            return false;
        }
        return toClient.send(frame);
    }

    void echo() {
        client.echoed();
    }

    @Override
    protected void readable(boolean on) {
        toServer.flow(on);
    }

    void clientReadable(boolean on) {
        toClient.flow(on);
    }

    @Override
    protected void shutdown(int code, String reason) {
        toClient.end(() -> finish(code, reason));
    }

    void closeFromClient(int code, String reason) {
        toServer.end(() -> finish(code, reason));
    }

    /** Ends at once; what waits is lost. */
    void vanish() {
        finish(VANISHED, null);
    }

    private void finish(int code, @Nullable String reason) {
        if (over.compareAndSet(false, true)) {
            toServer.cut();
            toClient.cut();
            closed(reason);
            client.closed(code, reason);
        }
    }
}
