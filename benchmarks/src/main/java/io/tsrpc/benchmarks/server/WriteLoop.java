package io.tsrpc.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The connections of a {@link WriteLoopServer}, and the frame that is written to them. */
final class WriteLoop {
    private static final byte FINAL_BINARY = (byte) 0x82;

    private final List<SocketChannel> channels = new CopyOnWriteArrayList<>();

    /** Outside the heap, from where the JDK writes without copying it. */
    private final ByteBuffer frame = ByteBuffer.allocateDirect(2 + ServerProgram.NOTE_SIZE)
            .put(FINAL_BINARY)
            .put((byte) ServerProgram.NOTE_SIZE)
            .put(ServerProgram.note());

    /** Adds a connection with the answer to its handshake: whoever has got that gets all broadcasts. */
    synchronized void add(SocketChannel channel, ByteBuffer answer) throws IOException {
        channel.write(answer);
        channels.add(channel);
    }

    void remove(SocketChannel channel) {
        channels.remove(channel);
    }

    /** Writes the frame to everybody, so many times. */
    synchronized void broadcast(int times) {
        for (int i = 0; i < times; i++) {
            for (SocketChannel channel : channels) {
                write(channel);
            }
        }
    }

    private void write(SocketChannel channel) {
        try {
            channel.write(frame.rewind()); // all of it, since the channel blocks
        } catch (IOException e) {
            remove(channel); // whose thread reports what there is to report
        }
    }
}
