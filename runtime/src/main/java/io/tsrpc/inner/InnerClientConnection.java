package io.tsrpc.inner;

import io.tsrpc.Admission;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.RequestHead;
import io.tsrpc.concurrent.SafeTask;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.ConnectionAcceptor;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Gathering;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The client's end of an in-process connection. */
final class InnerClientConnection implements ClientConnection {
    private static final ConnectFailure NOT_STARTED =
            new ConnectFailure(ErrorCode.ECONNREFUSED, "The server is not started, or it has stopped", null, null);

    private final InnerServerTransport server;
    private final RequestHead request;
    private final ClientTransportSettings settings;
    private volatile @Nullable InnerConnection connection;
    private volatile boolean terminated;

    InnerClientConnection(InnerServerTransport server, RequestHead request, ClientTransportSettings settings) {
        this.server = server;
        this.request = request;
        this.settings = settings;
    }

    @Override
    public void open(Headers headers, ClientListener listener) {
        ConnectionAcceptor acceptor = server.acceptor();
        if (acceptor == null) {
            listener.notOpened(NOT_STARTED);
        } else {
            RequestHead head = headers.isEmpty()
                    ? request
                    : request.toBuilder()
                            .headers(request.headers().with(headers))
                            .build();
            var unused = acceptor.admit(head, Duration.ZERO)
                    .thenAccept(admission -> tryOpen(admission, head, acceptor, listener));
        }
    }

    private void tryOpen(Admission admission, RequestHead head, ConnectionAcceptor acceptor, ClientListener listener) {
        try {
            admitted(admission, head, acceptor, listener);
        } catch (Throwable e) { // no memory; the client must hear that there is no connection
            SafeTask.failed(e);
            if (connection == null) {
                listener.closed(CloseCodes.ABNORMAL, null);
            } else {
                terminate();
            }
        }
    }

    private void admitted(Admission admission, RequestHead head, ConnectionAcceptor acceptor, ClientListener listener) {
        if (admission instanceof Admission.Refused refused) {
            listener.notOpened(failure(refused));
            return;
        }
        if (terminated) {
            listener.closed(CloseCodes.ABNORMAL, null);
            return;
        }
        if (server.acceptor() == null) {
            listener.notOpened(NOT_STARTED);
            return;
        }
        InnerConnection opened =
                new InnerConnection(server, acceptor, head, (Admission.Accepted) admission, settings, listener);
        connection = opened;
        opened.open();
        if (terminated
                || server.acceptor() == null) { // a concurrent stop or termination may have missed this connection
            opened.terminate();
        }
    }

    private static ConnectFailure failure(Admission.Refused refused) {
        String text = "The server refuses the connection with the status " + refused.status() + ": "
                + refused.error().message();
        return new ConnectFailure(ErrorCode.HTTP_STATUS, text, refused.status(), null);
    }

    @Override
    public boolean send(Frame frame, Gathering gathering) {
        InnerConnection current = connection;
        return current != null && current.toServer(frame);
    }

    @Override
    public void heartbeat() {
        InnerConnection current = connection;
        if (current != null) {
            current.echo();
        }
    }

    @Override
    public void close(int code, String reason) {
        InnerConnection current = connection;
        if (current != null) {
            current.closeFromClient(code, reason);
        }
    }

    @Override
    public void terminate() {
        terminated = true;
        InnerConnection current = connection;
        if (current != null) {
            current.terminate();
        }
    }

    @Override
    public void readable(boolean on) {
        InnerConnection current = connection;
        if (current != null) {
            current.clientReadable(on);
        }
    }
}
