package io.tsrpc.ws;

import io.tsrpc.client.TransportListener;
import io.tsrpc.transport.Frame;
import java.nio.ByteBuffer;
import java.util.List;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what Java-WebSocket says on its threads into what a transport says. Pings it answers by itself. */
final class ClientSocket extends WebSocketClient {
    private static final Logger LOG = LoggerFactory.getLogger("io.tsrpc.ws.client");

    private final TransportListener listener;
    private final ReadGate gate;
    private final int maxTextLength;

    ClientSocket(SocketOptions options, TransportListener listener, ReadGate gate) {
        super(options.uri(), draft(options));
        this.listener = listener;
        this.gate = gate;
        this.maxTextLength = options.maxTextLength();
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(0); // whether a server is alive is the heartbeat's business
    }

    private static Draft_6455 draft(SocketOptions options) {
        return new Draft_6455(List.of(), List.of(new Protocol(options.subprotocol())), options.maxMessageBytes());
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
        if (message.length() > maxTextLength) {
            close(CloseFrame.TOOBIG, "Payload limit reached.");
        } else {
            received(new Frame.Text(message));
        }
    }

    private void received(Frame frame) {
        listener.received(frame);
        gate.pass();
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        listener.closed(code < 0 ? CloseFrame.ABNORMAL_CLOSE : code, reason);
    }

    @Override
    public void onError(Exception e) {
        LOG.debug("The connection to {} failed", getURI(), e);
    }
}
