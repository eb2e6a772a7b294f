package io.tsrpc.http;

import java.util.Objects;

/** The JDK module that contains its HTTP server. Applications that do not use {@link HttpServer} may omit it. */
final class JdkHttpServerModule {
    private static final String MISSING =
            "HttpServer needs the JDK's module jdk.httpserver, which this program does not"
                    + " have. In a modular application: `requires jdk.httpserver;` in a module-info.java, or"
                    + " `--add-modules jdk.httpserver`. A runtime image made with jlink has to contain it";

    private JdkHttpServerModule() {}

    /**
     * Checks that the module is present, before its absence fails on a thread whose exceptions nobody sees.
     *
     * @throws IllegalStateException if the module is missing
     */
    static void require() {
        try {
            Objects.requireNonNull(com.sun.net.httpserver.HttpServer.class);
        } catch (LinkageError e) { // the class does not exist, or its module is not read
            throw new IllegalStateException(MISSING, e);
        }
    }
}
