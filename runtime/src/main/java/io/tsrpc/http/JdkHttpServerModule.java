package io.tsrpc.http;

import java.util.Objects;

/** The JDK's module with its HTTP server. Whoever does without {@link HttpServer} may leave it out. */
final class JdkHttpServerModule {
    private static final String MISSING =
            "HttpServer needs the JDK's module jdk.httpserver, which this program does not"
                    + " have. In a modular application: `requires jdk.httpserver;` in a module-info.java, or"
                    + " `--add-modules jdk.httpserver`. A runtime image made with jlink has to contain it";

    private JdkHttpServerModule() {}

    /**
     * Finds out whether the module is there, before something fails on a thread that tells nobody.
     *
     * @throws IllegalStateException if it is not
     */
    static void require() {
        try {
            Objects.requireNonNull(com.sun.net.httpserver.HttpServer.class);
        } catch (LinkageError e) { // there is no such class, or its module is not read
            throw new IllegalStateException(MISSING, e);
        }
    }
}
