package io.tsrpc.net;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A socket without TLS. */
final class PlainChannel implements NonBlockingChannel {
    private static final Log LOG = Log.of(Topic.WS);

    private final SocketChannel socket;

    PlainChannel(SocketChannel socket) {
        this.socket = socket;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return socket.read(target);
    }

    @Override
    public boolean hasMore() {
        return false;
    }

    @Override
    public boolean endsInOrder() {
        return true;
    }

    @Override
    public boolean write(ByteBuffer source) throws IOException {
        int unused = socket.write(source);
        return !source.hasRemaining();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A socket could not be closed in order", e);
        }
    }
}
