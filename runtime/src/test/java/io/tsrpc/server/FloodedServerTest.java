package io.tsrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.java_websocket.drafts.Draft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import tools.jackson.core.JsonParser;

/** A server with the usual options and a small heap outlives clients that send far more than fits into it. */
@Timeout(120)
class FloodedServerTest {
    private static final int CLIENTS = 500;
    private static final int ANNOUNCED = 1_000_000;
    private static final byte[] SENT = new byte[900_000];

    /** So many lists take 15 MiB as {@code maxDecodedSize} counts them, and half a megabyte in JSON. */
    private static final int LISTS = 180_000;

    /** So many messages over each transport, which take less than what may arrive at once. */
    private static final int LARGE = 25;

    private final List<RawClient> clients = new ArrayList<>();
    private Process program;
    private BufferedReader output;
    private int wsPort;
    private int httpPort;

    @BeforeEach
    void start() throws IOException, URISyntaxException {
        program = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        classPath(),
                        FloodedServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        String[] ports = output.readLine().split(" ", 3);
        wsPort = Integer.parseInt(ports[1]);
        httpPort = Integer.parseInt(ports[2]);
    }

    private static String classPath() throws URISyntaxException {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> part :
                List.of(ServerEngine.class, FloodedServer.class, Logger.class, Draft.class, JsonParser.class)) {
            path.add(Path.of(part.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, path);
    }

    @AfterEach
    void stop() throws IOException {
        leave();
        program.destroyForcibly();
    }

    private void leave() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
        clients.clear();
    }

    /** Returns how many bytes the server holds. */
    private long tell(String line) throws IOException {
        Writer input = program.outputWriter(StandardCharsets.UTF_8);
        input.write(line + "\n");
        input.flush();
        String answer = output.readLine();
        assertThat(answer).as("the server has ended").isNotNull();
        return Long.parseLong(answer.split(" ", 2)[1]);
    }

    private void awaitNothingUnhandled() throws IOException {
        while (tell("how many") != 0) {
            Thread.onSpinWait(); // until the test times out
        }
    }

    @Test
    void ofMessagesThatNeverEnd() throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            RawClient client = RawClient.ws(wsPort);
            clients.add(client);
            client.send(RawClient.header(true, true, ANNOUNCED));
            client.send(SENT);
        }
        UnhandledBytesTest.assertServes(wsPort, httpPort);
        leave();
        awaitNothingUnhandled();
    }

    @Test
    void ofRequestsThatNeverEnd() throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            RawClient client = RawClient.post(httpPort, ANNOUNCED);
            clients.add(client);
            long unused = client.flood(SENT, SENT.length);
        }
        UnhandledBytesTest.assertServes(wsPort, httpPort);
        leave();
        awaitNothingUnhandled();
    }

    /** A list in a list is a few bytes, and an object of many. All are decoded at once, on as many threads as there are. */
    @Test
    void ofMessagesThatBecomeLarge() throws IOException {
        byte[] note = ("{\"v\":[" + "[],".repeat(LISTS) + "1]}").getBytes(StandardCharsets.UTF_8);
        byte[] frame =
                ("[\"a/Note\"," + new String(note, StandardCharsets.UTF_8) + "]").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < LARGE; i++) {
            RawClient overHttp = RawClient.post(httpPort, "/a/Note?type=msg", note.length);
            clients.add(overHttp);
            overHttp.send(Arrays.copyOf(note, note.length - 1));
            RawClient ws = RawClient.ws(wsPort);
            clients.add(ws);
            ws.send(RawClient.header(true, true, frame.length));
            ws.send(Arrays.copyOf(frame, frame.length - 1));
        }
        for (int i = 0; i < clients.size(); i++) {
            clients.get(i).send(i % 2 == 0 ? "}" : "]");
        }
        for (int i = 0; i < clients.size(); i += 2) {
            assertThat(clients.get(i).readHead()).startsWith("HTTP/1.1 200 OK");
        }
        UnhandledBytesTest.assertServes(wsPort, httpPort);
        awaitNothingUnhandled();
    }

    @Test
    void ofMessagesWhoseHandlersAreSlow() throws IOException {
        byte[] message = UnhandledBytesTest.chat(ANNOUNCED / 2);
        for (int i = 0; i < CLIENTS; i++) {
            RawClient client = RawClient.ws(wsPort);
            clients.add(client);
            long unused = client.flood(message, 4L * message.length);
        }
        UnhandledBytesTest.assertServes(wsPort, httpPort);
        long unused = tell("go on");
        leave();
        awaitNothingUnhandled();
    }
}
