package io.tsrpc.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tsrpc.Admission;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Loses many connections in several ways, each on a server of its own, all in a JVM whose servers take few at once. Ends with status 0 if
 * another client of each server is served afterwards.
 */
final class LostConnections {
    private static final byte[] PART = new byte[100_000];
    private static final int ATTEMPTS = 100;

    /** Makes answers without a body long. A preflight's repeats it. */
    private static final String LONG = "a".repeat(1000);

    private static final String PREFLIGHT = "Origin: http://localhost\r\nAccess-Control-Request-Method: POST\r\n"
            + "Access-Control-Request-Headers: " + LONG;

    private final BlockingQueue<CompletableFuture<Admission>> asked = new LinkedBlockingQueue<>();
    private final List<Waiting> patient = new ArrayList<>();
    private final HttpServer server = HttpServers.start(
            HttpServers::greet,
            options -> options.healthPath("/health")
                    .writeTimeout(Duration.ofMillis(300))
                    .admissionLater(head -> {
                        CompletableFuture<Admission> decision = new CompletableFuture<>();
                        if (head.header("X-Later") != null) {
                            asked.add(decision);
                        } else {
                            decision.complete(Admission.accepted());
                        }
                        return decision;
                    })
                    .routes(LostConnections::addRoutes));

    private static void addRoutes(Routes routes) {
        routes.put("/ignored", exchange -> {})
                .put("/sent", exchange -> exchange.send("text/plain", "ok"))
                .get("/empty", exchange -> {
                    exchange.response().addHeader("X-Long", LONG);
                    exchange.send("text/plain", "");
                })
                .get("/throws", exchange -> {
                    OutputStream out = exchange.stream("text/plain");
                    out.write(1);
                    out.flush();
                    throw new IllegalStateException("test");
                })
                .get("/endless", exchange -> {
                    OutputStream out = exchange.stream("text/plain");
                    while (true) {
                        out.write(PART);
                    }
                })
                .get("/swallowed", exchange -> {
                    try (OutputStream out = exchange.stream("text/plain")) {
                        while (true) {
                            out.write(PART);
                        }
                    } catch (IOException e) {
                        exchange.attributes(); // as if nothing had happened
                    }
                });
    }

    private interface Loss {
        void lose() throws IOException, InterruptedException;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(2); // threads of the server would keep the JVM
        });
        int waiting = Integer.parseInt(args[0]);
        int lost = Integer.parseInt(args[1]);
        boolean forgotten = true;
        for (String way : args[2].split(" ", -1)) {
            if (!new LostConnections().run(way, waiting, lost)) {
                System.out.println("Not forgotten: " + way);
                forgotten = false;
            }
        }
        Runtime.getRuntime().halt(forgotten ? 0 : 1);
    }

    /**
     * Runs one way.
     *
     * @param waiting how many clients wait meanwhile, so that no thread waits for the answers of others
     */
    private boolean run(String way, int waiting, int lost) throws IOException, InterruptedException {
        Loss loss = way(way);
        for (int i = 0; i < waiting; i++) {
            patient.add(new Waiting(client("POST /Test", "X-Later: 1\r\nContent-Length: 12"), nextAsked()));
        }
        for (int i = 0; i < lost; i++) {
            loss.lose();
        }
        for (int i = 0; i < ATTEMPTS; i++) { // the JDK may forget the last ones a little later
            if (isServed()) {
                return patient.stream().noneMatch(Waiting::isOver);
            }
        }
        return false;
    }

    private Loss way(String way) {
        return switch (way) {
            case "admission" -> this::leaveBeforeTheAdmission;
            case "refused" -> () -> sendNoBody("POST /Test", "Content-Type: text/plain");
            case "health" -> () -> sendNoBody("GET /health", "X: 1");
            case "head" -> () -> sendNoBody("HEAD /Test", "X: 1");
            case "ignored" -> () -> sendNoBody("PUT /ignored", "X: 1");
            case "sent" -> () -> sendNoBody("PUT /sent", "X: 1");
            case "throws" -> () -> client("GET /throws", "X: 1").untilClosed();
            case "options" -> () -> readNothing("OPTIONS /Test", PREFLIGHT);
            case "empty" -> () -> readNothing("GET /empty", "X: 1");
            default -> () -> resetDownload("GET /" + way);
        };
    }

    private void leaveBeforeTheAdmission() throws IOException, InterruptedException {
        RawHttp client = client("POST /Test", "X-Later: 1\r\nContent-Length: 12");
        CompletableFuture<Admission> decision = nextAsked();
        client.close();
        decision.complete(Admission.accepted());
    }

    private void sendNoBody(String line, String header) throws IOException {
        try (RawHttp client = client(line, header + "\r\nContent-Length: 1")) {
            client.endOutput();
            client.untilClosed();
        }
    }

    /** Until the server can write no more, for the write timeout. With a small buffer that is soon. */
    private void readNothing(String line, String header) throws IOException {
        try (RawHttp client = new RawHttp(new Socket())) {
            client.socket().setReceiveBufferSize(1);
            client.socket().connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            byte[] more = (line + " HTTP/1.1\r\nHost: a\r\n" + header + "\r\n\r\n")
                    .repeat(100)
                    .getBytes(US_ASCII);
            while (true) {
                client.socket().getOutputStream().write(more);
            }
        } catch (java.net.SocketException e) { // the server has closed the connection
            return;
        }
    }

    private void resetDownload(String line) throws IOException {
        try (RawHttp client = client(line, "X: 1")) {
            int unused = client.socket().getInputStream().read();
            client.socket().setSoLinger(true, 0);
        }
    }

    private boolean isServed() throws IOException {
        try {
            return RawHttp.exchange(
                            server,
                            "POST",
                            "/Test",
                            Map.of("Content-Type", "application/json"),
                            "{\"name\":\"a\"}".getBytes(US_ASCII))
                    .text()
                    .equals(HttpServers.success("Hello, a"));
        } catch (java.net.SocketException e) { // the JDK has closed the connection at once
            return false;
        }
    }

    private record Waiting(RawHttp client, CompletableFuture<Admission> decision) {
        boolean isOver() {
            return client.socket().isClosed() || decision.isDone();
        }
    }

    private RawHttp client(String line, String headers) throws IOException {
        RawHttp client = RawHttp.connect(server);
        client.write(line + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n\r\n");
        return client;
    }

    private CompletableFuture<Admission> nextAsked() throws InterruptedException {
        return Objects.requireNonNull(
                asked.poll(20, TimeUnit.SECONDS), "The server does not accept connections any more");
    }
}
