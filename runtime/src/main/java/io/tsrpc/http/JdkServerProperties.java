package io.tsrpc.http;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.net.Descriptors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets system properties of the JDK's server, unless they are set. The JDK reads them once, when its server class is
 * loaded, so they must be set before.
 */
final class JdkServerProperties {
    private static final Log LOG = Log.of(Topic.HTTP_SERVER);

    private static final String CONNECTIONS = "jdk.httpserver.maxConnections";
    private static final String IDLE_INTERVAL = "sun.net.httpserver.idleInterval";

    /** More than the 60 s of common proxies, which do not read {@code Keep-Alive}. */
    private static final long IDLE_SECONDS = 75;

    /** What the JDK uses if the property is unset, or was set too late. */
    private static final long JDKS_IDLE_SECONDS = 30;

    /** Enough for each server that needs no more at once, if the heap is not small. */
    private static final int USUAL_CONNECTIONS = 10_000;

    /** What the JDK keeps for each connection, also while it is idle: its buffers. */
    private static final int CONNECTION_MEMORY = 35 << 10;

    private static final int TLS_CONNECTION_MEMORY = 80 << 10;

    /** The part of the heap that all connections may take; half of it those that are idle. */
    private static final int PART_OF_HEAP = 4;

    /** As WebSocket servers have. The JDK counts names, however many lines each has. */
    static final int MAX_HEADERS = 100;

    /** 16 KiB, as WebSocket servers and Node have. The JDK counts 32 bytes more for each line. */
    private static final int MAX_HEAD = (16 << 10) + (32 * MAX_HEADERS);

    /** How much sooner than the server a client is to close. */
    private static final long MARGIN_SECONDS = 5;

    /**
     * For how many seconds a client may keep an idle connection. That is less than the JDK's own interval as well: what
     * this class sets may be set too late, without a sign of it.
     */
    private static final long CLIENT_SECONDS = clientSeconds(Long.getLong(IDLE_INTERVAL, JDKS_IDLE_SECONDS));

    private JdkServerProperties() {}

    /**
     * Sets the properties for a server that has at most so many open requests, over TLS or not. Logs a warning if that is too late.
     *
     * <ul>
     *   <li>{@code nodelay}: without it replies take 40 ms.
     *   <li>{@code maxIdleConnections}: beyond it the JDK closes connections that clients may be using again. As many
     *       can become idle at once as there may be requests; but a small heap is not to be full of their buffers.
     *   <li>{@code maxConnections}: connections count from when they are accepted, also those that have sent no full head. There is room
     *       for as many as may be idle and as many besides; a server with more {@code maxConnections} may follow. They leave file
     *       descriptors for others: without any the JDK's server tries to accept all the time, which takes one core.
     *   <li>{@code maxReqHeaders}, {@code maxReqHeaderSize}: what the JDK keeps of a head before our code sees it.
     *   <li>{@code idleInterval}: clients have to close idle connections before the server does, for the same reason.
     * </ul>
     *
     * <p>It leaves {@code maxReqTime} and {@code maxRspTime} unset. They are seconds for a whole request, with a route's upload, and for a
     * whole response, with the handler and a route's download, so no value fits all servers of a JVM. {@link ReadTimeouts} and the
     * deadlines of {@link ReplyWriter} limit the same per server, and only while somebody waits for the client.
     */
    static synchronized void set(int openRequests, boolean isTls) {
        long roomInHeap =
                Runtime.getRuntime().maxMemory() / PART_OF_HEAP / (isTls ? TLS_CONNECTION_MEMORY : CONNECTION_MEMORY);
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("sun.net.httpserver.nodelay", "true");
        long most = Math.min(2L * Math.max(USUAL_CONNECTIONS, openRequests), roomInHeap);
        wanted.put("sun.net.httpserver.maxIdleConnections", Long.toString(most / 2));
        long room = Descriptors.limit() / 4 * 3;
        wanted.put(CONNECTIONS, Long.toString(Math.min(Math.min(most, room), Integer.MAX_VALUE)));
        wanted.put("sun.net.httpserver.maxReqHeaders", Integer.toString(MAX_HEADERS));
        wanted.put("sun.net.httpserver.maxReqHeaderSize", Integer.toString(MAX_HEAD));
        wanted.put(IDLE_INTERVAL, Long.toString(IDLE_SECONDS));
        List<String> unset = new ArrayList<>();
        wanted.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                unset.add("-D" + name + "=" + value);
            }
        });
        if (!unset.isEmpty() && JdkDispatcher.isRunning()) { // the only sign that its class is loaded
            LOG.warn(
                    "Another HTTP server of the JDK is running, so its settings cannot be changed: answers may take 40 ms,"
                            + " connections that clients keep may break, and their number is not limited; start the JVM with {}",
                    String.join(" ", unset));
        }
        wanted.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        int connections = Integer.getInteger(CONNECTIONS, 0);
        if (connections > 0 && connections < openRequests) {
            String text =
                    "The JDK closes connections beyond {}, {}, which is less than maxConnections, {}; the limit of open files"
                            + " (ulimit -n) leaves room for {}, the heap for {}";
            Object[] numbers = {CONNECTIONS, connections, openRequests, room, roomInHeap};
            if (connections == roomInHeap && openRequests <= USUAL_CONNECTIONS) {
                LOG.info(text, numbers); // nobody has asked for so many
            } else {
                LOG.warn(text, numbers);
            }
        }
    }

    /** The value of the header {@code Keep-Alive}, or an empty string if connections are not kept long enough. */
    static String keepAlive() {
        return CLIENT_SECONDS > 0 ? "timeout=" + CLIENT_SECONDS : "";
    }

    private static long clientSeconds(long serverSeconds) {
        long interval = serverSeconds > 0 ? serverSeconds : JDKS_IDLE_SECONDS;
        return interval - Math.min(MARGIN_SECONDS, (interval + 1) / 2);
    }
}
