package io.tsrpc.it.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated protocols need Java-WebSocket and the module jdk.httpserver only where these are used. */
class LeanProgramTest {
    private static final String NO_WEBSOCKET =
            "java.lang.IllegalStateException: WebSocket needs Java-WebSocket, which this program does not have. On the class"
                    + " path: add the dependency org.java-websocket:Java-WebSocket, which tsrpc-runtime brings if it is not"
                    + " excluded. In a modular application: `requires org.java_websocket;` in a module-info.java, or"
                    + " `--add-modules org.java_websocket`";
    private static final String NO_HTTP_SERVER =
            "java.lang.IllegalStateException: HttpServer needs the JDK's module jdk.httpserver, which this program does not"
                    + " have. In a modular application: `requires jdk.httpserver;` in a module-info.java, or `--add-modules"
                    + " jdk.httpserver`. A runtime image made with jlink has to contain it";
    private static final String[] LACKING = {
        "codec: written and read",
        "InnerServer: called",
        "LeanClient.http: made",
        "LeanClient.ws: " + NO_WEBSOCKET,
        "WsServer: " + NO_WEBSOCKET,
        "WsServer.transport: " + NO_WEBSOCKET,
        "HttpServer: " + NO_HTTP_SERVER,
        "HttpServer.transport: " + NO_HTTP_SERVER
    };
    private static final String[] COMPLETE = {
        "codec: written and read",
        "InnerServer: called",
        "LeanClient.http: made",
        "LeanClient.ws: made",
        "WsServer: called",
        "WsServer.transport: made",
        "HttpServer: called",
        "HttpServer.transport: made"
    };

    @TempDir
    private static Path directory;

    private static LeanProgram onClassPath;
    private static LeanProgram asModules;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        onClassPath = LeanProgram.compile(false, directory.resolve("class-path"));
        asModules = LeanProgram.compile(true, directory.resolve("modules"));
    }

    @Test
    void protocolsLoadWithoutThemAndSayWhatIsMissing() throws IOException, InterruptedException {
        assertThat(onClassPath.runBare()).containsExactly(LACKING);
        assertThat(asModules.runBare()).containsExactly(LACKING);
    }

    @Test
    void onTheClassPathTheyAreFound() throws IOException, InterruptedException {
        assertThat(onClassPath.runWithAll()).containsExactly(COMPLETE);
    }

    @Test
    void onTheModulePathTheyAreFoundIfSomebodyRequiresThem() throws IOException, InterruptedException {
        assertThat(asModules.runWithAll()).containsExactly(LACKING);
        assertThat(asModules.runWithAll("--add-modules", "org.java_websocket,jdk.httpserver"))
                .containsExactly(COMPLETE);
    }
}
