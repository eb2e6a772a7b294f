package io.tsrpc.http;

import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
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

    private static final String IDLE_INTERVAL = "sun.net.httpserver.idleInterval";

    /** More than the 60 s of common proxies, which do not read {@code Keep-Alive}. */
    private static final long IDLE_SECONDS = 75;

    /** What the JDK uses if the property is unset, or was set too late. */
    private static final long JDKS_IDLE_SECONDS = 30;

    /** Connections cost little while they are idle. */
    private static final int MIN_IDLE_CONNECTIONS = 10_000;

    /** How much sooner than the server a client is to close. */
    private static final long MARGIN_SECONDS = 5;

    /**
     * For how many seconds a client may keep an idle connection. That is less than the JDK's own interval as well: what
     * this class sets may be set too late, without a sign of it.
     */
    private static final long CLIENT_SECONDS = clientSeconds(Long.getLong(IDLE_INTERVAL, JDKS_IDLE_SECONDS));

    private JdkServerProperties() {}

    /**
     * Sets the properties for a server that has at most so many open requests. Logs a warning if that is too late.
     *
     * <ul>
     *   <li>{@code nodelay}: without it replies take 40 ms.
     *   <li>{@code maxIdleConnections}: beyond it the JDK closes connections that clients may be using again. As many
     *       can become idle at once as there may be requests.
     *   <li>{@code idleInterval}: clients have to close idle connections before the server does, for the same reason.
     * </ul>
     */
    static synchronized void set(int openRequests) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("sun.net.httpserver.nodelay", "true");
        wanted.put(
                "sun.net.httpserver.maxIdleConnections",
                Integer.toString(Math.max(MIN_IDLE_CONNECTIONS, openRequests)));
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
                            + " and connections that clients keep may break; start the JVM with {}",
                    String.join(" ", unset));
        }
        wanted.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
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
