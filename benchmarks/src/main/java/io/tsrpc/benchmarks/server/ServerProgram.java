package io.tsrpc.benchmarks.server;

import com.sun.management.ThreadMXBean;
import io.tsrpc.benchmarks.process.Parent;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The part that all servers share: a server says {@link Ready} with its port when it listens, answers each line
 * {@code usage} with a {@link Usage}, a line {@code collect} with one after a garbage collection, and ends when its input does.
 *
 * <p>Every server but the write loop echoes what it gets. A WebSocket frame whose first byte is {@link #BROADCAST} is no echo but has the
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

    /** What each thread had allocated when it was last seen alive: what it did does not vanish with it. */
    private final Map<Long, Long> allocated = new HashMap<>();

    private ServerProgram() {}

    /** The payload of a broadcast. */
    static byte[] note() {
        byte[] note = new byte[NOTE_SIZE];
        Arrays.fill(note, (byte) 'm');
        return note;
    }

    /** How a server is started. */
    @FunctionalInterface
    interface Start {
        /** Starts it and returns its port when it listens. */
        int start() throws Exception;
    }

    /** Runs a server until the parent is gone. */
    static void run(Start server) {
        Parent.run(parent -> {
            parent.say(new Ready(server.start()));
            ServerProgram program = new ServerProgram();
            for (String line = parent.hear(); line != null; line = parent.hear()) {
                parent.say(program.answer(line));
            }
        });
    }

    private Usage answer(String line) {
        return switch (line) {
            case "usage" -> usage();
            case "collect" -> {
                System.gc();
                yield usage();
            }
            default -> throw new IllegalArgumentException("Neither \"usage\" nor \"collect\": " + line);
        };
    }

    private Usage usage() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < ids.length; i++) {
            allocated.merge(ids[i], bytes[i], Math::max); // negative for a thread that has just ended
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new Usage(allocated.values().stream().mapToLong(Long::longValue).sum(), heap + direct);
    }
}
