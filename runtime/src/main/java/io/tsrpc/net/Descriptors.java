package io.tsrpc.net;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files and sockets that this process may have open. */
public final class Descriptors {
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern OPEN_FILES = Pattern.compile("(?m)^Max open files +(\\d+) ");

    private Descriptors() {}

    /**
     * Closes a socket. To close the first one the JDK needs descriptors, and if it has none then, it closes no other as long as this JVM
     * lives. So whoever opens sockets calls this before.
     *
     * @throws IOException if no descriptors are left
     */
    public static void prepareClosing() throws IOException {
        SocketChannel.open().close();
    }

    /** How many may be open at once, or {@link Long#MAX_VALUE} if the system does not say so. Only Linux does. */
    public static long limit() {
        try {
            Matcher limit = OPEN_FILES.matcher(Files.readString(LIMITS));
            return limit.find() ? Long.parseLong(limit.group(1)) : Long.MAX_VALUE;
        } catch (IOException | NumberFormatException e) { // another system
            return Long.MAX_VALUE;
        }
    }
}
