package io.tsrpc.ws;

import java.util.Objects;
import org.java_websocket.WebSocket;

/** The library below this package. Whoever does without WebSocket may leave it out. */
final class JavaWebSocket {
    private static final String MISSING = "WebSocket needs Java-WebSocket, which this program does not have."
            + " On the class path: add the dependency org.java-websocket:Java-WebSocket, which tsrpc-runtime brings if it"
            + " is not excluded. In a modular application: `requires org.java_websocket;` in a module-info.java, or"
            + " `--add-modules org.java_websocket`";

    private JavaWebSocket() {}

    /**
     * Finds out whether the library is there, before something fails on a thread that tells nobody.
     *
     * @throws IllegalStateException if it is not
     */
    static void require() {
        try {
            Objects.requireNonNull(WebSocket.class);
        } catch (LinkageError e) { // there is no such class, or its module is not read
            throw new IllegalStateException(MISSING, e);
        }
    }
}
