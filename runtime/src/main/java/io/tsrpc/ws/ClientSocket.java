package io.tsrpc.ws;

import io.tsrpc.DataFormat;
import io.tsrpc.transport.ClientListener;
import io.tsrpc.transport.ClientTransportSettings;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener what Java-WebSocket tells on its threads, which answers pings by itself. */
final class ClientSocket extends WebSocketClient {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws.client");

    private final ClientListener listener;
    private final ReadGate gate;

    ClientSocket(URI uri, ClientTransportSettings settings, ClientListener listener, ReadGate gate) {
        super(uri, draft(settings));
        this.listener = listener;
        this.gate = gate;
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(0); // the heartbeat finds out whether a server is alive
    }

    private static Draft_6455 draft(ClientTransportSettings settings) {
        String offered = settings.format() == DataFormat.JSON ? "text" : "buffer";
        return new Draft_6455(List.of(), List.of(new Protocol(offered)), settings.maxMessageSize());
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        listener.opened();
    }

    @Override
    public void onMessage(ByteBuffer message) {
        if (message.remaining() == 1 && message.get(message.position()) == 0) {
            listener.echoed();
            return;
        }
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        received(new Frame.Binary(bytes));
    }

    @Override
    public void onMessage(String message) {
        received(new Frame.Text(message));
    }

    private void received(Frame frame) {
        listener.received(frame);
        gate.pass();
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        listener.closed(code < 0 ? CloseCodes.ABNORMAL : code, reason);
    }

    @Override
    public void onError(Exception e) {
        LOG.debug("The connection to {} failed", getURI(), e);
    }
}
