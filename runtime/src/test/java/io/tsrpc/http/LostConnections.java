package io.tsrpc.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tsrpc.Admission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Lets many clients go while they wait for their admission, on a server of a JVM that takes few connections. Ends with status 0 if
 * another client is served afterwards.
 */
final class LostConnections {
    private static final byte[] HEAD =
            "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n"
                    .getBytes(US_ASCII);

    private final BlockingQueue<CompletableFuture<Admission>> asked = new LinkedBlockingQueue<>();
    private final HttpServer server = HttpServers.start(
            HttpServers::greet,
            options -> options.admissionLater(head -> {
                CompletableFuture<Admission> decision = new CompletableFuture<>();
                if (head.header("X-Now") == null) {
                    asked.add(decision);
                } else {
                    decision.complete(Admission.accepted());
                }
                return decision;
            }));

    public static void main(String[] args) throws IOException, InterruptedException {
        int waiting = Integer.parseInt(args[0]);
        int lost = Integer.parseInt(args[1]);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(2); // threads of the server would keep the JVM
        });
        System.exit(new LostConnections().run(waiting, lost) ? 0 : 1);
    }

    private boolean run(int waiting, int lost) throws IOException, InterruptedException {
        List<Waiting> patient = new ArrayList<>();
        for (int i = 0; i < waiting; i++) { // they occupy the threads that wait themselves
            patient.add(new Waiting(client(), nextAsked()));
        }
        for (int i = 0; i < lost; i++) {
            RawHttp client = client();
            CompletableFuture<Admission> decision = nextAsked();
            client.close();
            decision.complete(Admission.accepted());
        }
        try (RawHttp client = RawHttp.connect(server)) {
            client.write("POST /Test HTTP/1.1\r\nHost: a\r\nX-Now: 1\r\nContent-Type: application/json\r\n");
            client.write("Content-Length: 12\r\n\r\n{\"name\":\"a\"}");
            return patient.stream().noneMatch(Waiting::isOver)
                    && client.next().text().equals(HttpServers.success("Hello, a"));
        }
    }

    private record Waiting(RawHttp client, CompletableFuture<Admission> decision) {
        boolean isOver() {
            return client.socket().isClosed() || decision.isDone();
        }
    }

    private RawHttp client() throws IOException {
        RawHttp client = RawHttp.connect(server);
        client.socket().getOutputStream().write(HEAD);
        return client;
    }

    private CompletableFuture<Admission> nextAsked() throws InterruptedException {
        return Objects.requireNonNull(
                asked.poll(20, TimeUnit.SECONDS), "The server does not accept connections any more");
    }
}
