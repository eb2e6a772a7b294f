package io.tsrpc.benchmarks.server;

import com.sun.management.ThreadMXBean;
import io.tsrpc.benchmarks.process.Parent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The part that all servers share: a server says {@link Ready} with its port when it listens, answers each line
 * {@code usage} with a {@link Usage}, and ends when its input does.
 *
 * <p>Every server echoes what it gets. A WebSocket frame whose first byte is {@link #BROADCAST} is no echo but has the
 * bare ones broadcast {@link #NOTE_SIZE} bytes to everybody, as often as the frame's next two bytes say (big endian); the
 * servers with a protocol of their own have a message for it.
 */
final class ServerProgram {
    /** The first byte of a frame that asks bare servers for broadcasts. */
    static final byte BROADCAST = '!';

    /** How many bytes of payload a broadcast carries to each receiver. */
    static final int NOTE_SIZE = 64;

    /** How many connections may wait until they are accepted. */
    static final int BACKLOG = 1024;

    /** Where a server listens: at any port that only this machine reaches. */
    static final InetSocketAddress ADDRESS = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private ServerProgram() {}

    /** The payload of a broadcast. */
    static byte[] note() {
        byte[] note = new byte[NOTE_SIZE];
        Arrays.fill(note, (byte) 'm');
        return note;
    }

    /** Serves the parent's requests about a server that listens on {@code port}, until the parent is gone. */
    static void run(int port) throws IOException {
        Parent parent = new Parent();
        parent.say(new Ready(port));
        for (String line = parent.hear(); line != null; line = parent.hear()) {
            switch (line) {
                case "usage" -> parent.say(usage());
                case "collect" -> {
                    System.gc();
                    parent.say(usage());
                }
                default -> throw new IllegalArgumentException("Neither \"usage\" nor \"collect\": " + line);
            }
        }
        System.exit(0);
    }

    private static Usage usage() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
        return new Usage(
                allocated,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
}
