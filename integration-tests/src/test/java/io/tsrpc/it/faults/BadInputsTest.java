package io.tsrpc.it.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.tsrpc.Server;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.http.HttpServer;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.BinaryInput;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.TextInput;
import io.tsrpc.ws.WsServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Inputs that are wrong, on every transport and in both formats: each gets an error that says so, and reading it takes little memory. */
class BadInputsTest {
    private static final int INPUTS = 400;
    private static final long ALLOWANCE = 64 << 10;
    private static final long FACTOR = 4;
    private static final int MOST_TRIES = 10;
    private static final String ERROR = "INPUT_DATA_ERR";
    private static final Decoding LIMITED = Decoding.limited(NullChecks.LOOSE, null, 4 << 20);
    private static final byte[] BINARY =
            HexFormat.of().parseHex("0329%02x2c08012805".formatted(SuiteProtocol.ECHO.id()) + "68656c6c6f" + "3101");
    private static final byte[] TEXT = "[\"%s\",{\"text\":\"hello\"},1]"
            .formatted(SuiteProtocol.ECHO.name())
            .getBytes(UTF_8);
    private static final byte[] BODY = "{\"text\":\"hello\"}".getBytes(UTF_8);

    private final Random random = new Random(20_240_229);

    /** Some of them are large. */
    private List<byte[]> bad(byte[] valid, Predicate<byte[]> isBad) {
        UnaryOperator<byte[]> grown = bytes -> random.nextInt(20) == 0 ? Arrays.copyOf(bytes, 1 << 16) : bytes;
        return Stream.generate(() -> grown.apply(mutated(valid)))
                .filter(isBad)
                .limit(INPUTS)
                .toList();
    }

    private byte[] mutated(byte[] valid) {
        byte[] mutated =
                random.nextInt(4) == 0 ? Arrays.copyOf(valid, 2 + random.nextInt(valid.length - 2)) : valid.clone();
        for (int flips = random.nextInt(4); flips > 0; flips--) {
            int at = random.nextInt(mutated.length);
            mutated[at] = (byte) (random.nextBoolean() ? random.nextInt() : mutated[at] ^ 1 << random.nextInt(8));
        }
        return mutated;
    }

    private List<byte[]> badBinary() {
        return bad(BINARY, bytes -> isBad(() -> BinaryInput.read(SuiteProtocol.PROTO, LIMITED, bytes)));
    }

    private List<byte[]> badText() {
        return bad(
                TEXT,
                bytes -> Frame.Text.ifValid(bytes).isPresent()
                        && isBad(() -> TextInput.read(SuiteProtocol.PROTO, LIMITED, bytes)));
    }

    private List<byte[]> badBodies() {
        return bad(
                BODY,
                bytes -> Frame.Text.ifValid(bytes).isPresent()
                        && isBad(() -> TextInput.readCall(SuiteProtocol.ECHO, LIMITED, bytes)));
    }

    /** Reads an input. */
    private interface Reading {
        ServerInput read() throws InvalidInputException;
    }

    private static boolean isBad(Reading reading) {
        try {
            return reading.read() instanceof ServerInput.InvalidCall;
        } catch (InvalidInputException e) {
            return true;
        }
    }

    // --- memory --------------------------------------------------------------------------------------------------

    @Test
    void readingTakesLittleMemory() {
        badBinary().forEach(bytes -> assertLittle(bytes, () -> BinaryInput.read(SuiteProtocol.PROTO, LIMITED, bytes)));
        badText().forEach(bytes -> assertLittle(bytes, () -> TextInput.read(SuiteProtocol.PROTO, LIMITED, bytes)));
        badBodies().forEach(bytes -> assertLittle(bytes, () -> TextInput.readCall(SuiteProtocol.ECHO, LIMITED, bytes)));
    }

    private static void assertLittle(byte[] input, Reading reading) {
        long limit = ALLOWANCE + FACTOR * input.length;
        long least = Long.MAX_VALUE;
        for (int tries = 0; least > limit && tries < MOST_TRIES; tries++) { // the first ones load classes
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(isBad(reading)).isTrue();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).as(() -> "for " + HexFormat.of().formatHex(input)).isLessThanOrEqualTo(limit);
    }

    // --- errors --------------------------------------------------------------------------------------------------

    private static void open(Server server) {
        server.implementApi(
                SuiteProtocol.ECHO, call -> call.succ(new ApiEcho.Res(call.req().text())));
        server.start();
    }

    private static void assertSaysSo(byte[] input, byte[] answer) {
        assertThat(new String(answer, ISO_8859_1))
                .as(() -> "to " + HexFormat.of().formatHex(input))
                .contains(ERROR);
    }

    @Test
    void inTheProcessEachGetsAnError() {
        try (Server server = Server.builder(SuiteProtocol.PROTO)
                .transport(InnerServer.transport())
                .json(true)
                .allowUnhandledApis(true)
                .build()) {
            open(server);
            badBinary()
                    .forEach(bytes ->
                            assertSaysSo(bytes, server.inputBuffer(bytes).join()));
            badBodies()
                    .forEach(bytes -> assertSaysSo(
                            bytes,
                            server.inputJson(SuiteProtocol.ECHO.name(), bytes).join()));
        }
    }

    @Test
    void overHttpEachGetsAnError() throws Exception {
        try (HttpServer server = HttpServer.builder(SuiteProtocol.PROTO)
                .port(0)
                .json(true)
                .allowUnhandledApis(true)
                .build()) {
            open(server);
            for (byte[] bytes : badBinary()) {
                assertSaysSo(bytes, post(server, "", "application/octet-stream", bytes));
            }
            for (byte[] bytes : badBodies()) {
                assertSaysSo(bytes, post(server, SuiteProtocol.ECHO.name(), "application/json", bytes));
            }
            assertThat(new String(post(server, SuiteProtocol.ECHO.name(), "application/json", BODY), UTF_8))
                    .contains("hello");
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static byte[] post(HttpServer server, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/" + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    @Test
    void overWebSocketEachGetsAnErrorOrTheReasonWhyItsConnectionIsClosed() throws Exception {
        try (WsServer server = WsServer.builder(SuiteProtocol.PROTO)
                .port(0)
                .json(true)
                .allowUnhandledApis(true)
                .build()) {
            open(server);
            converse(server, "buffer", badBinary());
            converse(server, "text", badText());
        }
    }

    private static void converse(WsServer server, String format, List<byte[]> inputs) throws InterruptedException {
        Answers answers = new Answers();
        WebSocket socket = connect(server, format, answers);
        for (byte[] input : inputs) {
            if (answers.isClosed) {
                answers = new Answers();
                socket = connect(server, format, answers);
            }
            if (format.equals("text")) {
                socket.sendText(new String(input, UTF_8), true).join();
            } else {
                socket.sendBinary(ByteBuffer.wrap(input), true).join();
            }
            String answer = answers.next();
            if (answers.isClosed) {
                assertThat(answer)
                        .as(() -> "to " + HexFormat.of().formatHex(input))
                        .hasSizeGreaterThan(10);
            } else {
                assertThat(answer)
                        .as(() -> "to " + HexFormat.of().formatHex(input))
                        .contains(ERROR);
            }
        }
        socket.abort();
    }

    private static WebSocket connect(WsServer server, String format, Answers answers) {
        return HTTP.newWebSocketBuilder()
                .subprotocols(format)
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port()), answers)
                .join();
    }

    /** What a server says, or the reason why it closes. */
    private static final class Answers implements WebSocket.Listener {
        private final BlockingQueue<String> all = new LinkedBlockingQueue<>();
        private final StringBuilder parts = new StringBuilder();
        private volatile boolean isClosed;

        String next() throws InterruptedException {
            return Objects.requireNonNull(all.poll(60, TimeUnit.SECONDS), "nothing has come");
        }

        private @Nullable CompletableFuture<?> part(WebSocket socket, String part, boolean last) {
            parts.append(part);
            if (last) {
                all.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletableFuture<?> onText(WebSocket socket, CharSequence data, boolean last) {
            return part(socket, data.toString(), last);
        }

        @Override
        public @Nullable CompletableFuture<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            return part(socket, ISO_8859_1.decode(data).toString(), last);
        }

        @Override
        public @Nullable CompletableFuture<?> onClose(WebSocket socket, int code, String reason) {
            isClosed = true;
            all.add(reason);
            return null;
        }
    }
}
