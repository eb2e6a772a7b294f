package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.ws.WsClient;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose heap was full, however long, serves on all of its ports afterwards, and its timers run. */
@Timeout(120)
class FullHeapServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROUNDS = 5;

    /** Clients while the heap is full. */
    private static final int CLIENTS = 40;

    private static final String HANDSHAKE = lines(
            "GET / HTTP/1.1",
            "Host: a",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");
    private static final String CALL = lines(
            "POST /Test HTTP/1.1",
            "Host: a",
            "Content-Type: application/json",
            "Content-Length: 12",
            "",
            "{\"name\":\"a\"}");

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    @TempDir
    Path folder;

    @Test
    void aServerGoesOnAfterItsHeapWasFull() throws Exception {
        Path errors = folder.resolve("errors");
        Process program = start(errors);
        try (BufferedReader out = program.inputReader(StandardCharsets.US_ASCII)) {
            String[] ports = out.readLine().split(" ", -1);
            int ws = Integer.parseInt(ports[0]);
            int http = Integer.parseInt(ports[1]);
            for (int i = 0; i < ROUNDS; i++) {
                assertServes(ws, http); // a class whose first use meets a full heap is lost to the JVM for good
                tell(program, out, 'f');
                for (int client = 0; client < CLIENTS; client++) {
                    visit(ws, HANDSHAKE);
                    visit(http, CALL);
                }
                tell(program, out, 'r');
                assertServes(ws, http);
                assertCuts(ws);
                assertCuts(http);
            }
        } catch (AssertionError e) {
            throw new AssertionError(Files.readString(errors), e);
        } finally {
            program.destroyForcibly();
        }
    }

    /** Not all of it serves then: what Java uses for the first time while the heap is full is lost. But ports have somebody to serve them. */
    @Test
    void theThreadsOfItsPortsGoOnAlsoIfItsHeapWasFullBeforeAnybodyCame() throws Exception {
        Path errors = folder.resolve("errors");
        Process program = start(errors);
        try (BufferedReader out = program.inputReader(StandardCharsets.US_ASCII)) {
            String[] ports = out.readLine().split(" ", -1);
            tell(program, out, 'f');
            for (int client = 0; client < CLIENTS; client++) {
                visit(Integer.parseInt(ports[0]), HANDSHAKE);
                visit(Integer.parseInt(ports[1]), CALL);
            }
            tell(program, out, 'r');
            program.getOutputStream().write('t');
            program.getOutputStream().flush();
            assertThat((char) out.read()).as(Files.readString(errors)).isEqualTo('y');
        } finally {
            program.destroyForcibly();
        }
    }

    private static Process start(Path errors) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Stream.of("jdk.module.path", "java.class.path")
                                .map(name -> System.getProperty(name, ""))
                                .collect(Collectors.joining(File.pathSeparator)),
                        FullHeapServer.class.getName())
                .redirectError(errors.toFile())
                .start();
    }

    private static void tell(Process program, BufferedReader out, char command) throws IOException {
        program.getOutputStream().write(command);
        program.getOutputStream().flush();
        assertThat(out.read()).isEqualTo(command);
    }

    /** Sends something, and goes. */
    private static void visit(int port, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void assertServes(int ws, int http) {
        try (WsClient client = WsClient.of(
                VectorProto.PROTO,
                "ws://127.0.0.1:" + ws,
                o -> o.timeout(PATIENCE).connectTimeout(PATIENCE))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            ApiReturn<Map<String, Object>> answer =
                    client.callApi(VectorProto.TEST, Map.of("name", "a")).join();
            assertThat(answer.isSucc()).as(answer.toString()).isTrue();
        }
        try (HttpClient client =
                HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:" + http, o -> o.timeout(PATIENCE))) {
            ApiReturn<Map<String, Object>> answer =
                    client.callApi(VectorProto.TEST, Map.of("name", "a")).join();
            assertThat(answer.isSucc()).as(answer.toString()).isTrue();
        }
    }

    /** Half a head does not keep a connection: the timers run. */
    private static void assertCuts(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write('G');
            assertThat(new RawHttp(socket).untilClosed()).isEmpty();
        }
    }
}
