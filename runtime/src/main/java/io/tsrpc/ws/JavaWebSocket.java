package io.tsrpc.ws;

import java.util.Objects;
import org.java_websocket.WebSocket;

/** The Java-WebSocket library, which this package uses. Applications without WebSocket may exclude it. */
final class JavaWebSocket {
    private static final String MISSING = "WebSocket needs Java-WebSocket, which this program does not have."
            + " On the class path: add the dependency org.java-websocket:Java-WebSocket, which tsrpc-runtime brings if it"
            + " is not excluded. In a modular application: `requires org.java_websocket;` in a module-info.java, or"
            + " `--add-modules org.java_websocket`";

    private JavaWebSocket() {}

    /**
     * Checks that the library is available. Without this check its absence would surface later, unreported, on another
     * thread.
     *
     * @throws IllegalStateException if it is not available
     */
    static void require() {
        try {
            Objects.requireNonNull(WebSocket.class);
        } catch (LinkageError e) { // the class is missing, or its module is not read
            throw new IllegalStateException(MISSING, e);
        }
    }
}
