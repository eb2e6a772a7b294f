package io.tsrpc.benchmarks.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;

/**
 * The JDK's own HTTP client in a closed loop, posting what our client posts: see {@link ClientJob}. A sixth argument is the
 * body in hexadecimal.
 */
final class JdkHttpClient {
    private JdkHttpClient() {}

    /** Starts it. */
    public static void main(String[] arguments) throws Exception {
        ClientJob job = ClientJob.of(arguments);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + job.port()))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(HexFormat.of().parseHex(arguments[5])))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Meter meter = new Meter();
        for (int i = 0; i < job.inFlight(); i++) {
            call(client, request, meter);
        }
        job.measureAndExit(meter);
    }

    private static void call(HttpClient client, HttpRequest request, Meter meter) {
        long start = System.nanoTime();
        var unused = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .whenComplete((response, failure) -> {
                    if (failure == null && response.statusCode() == 200) {
                        meter.add(System.nanoTime() - start);
                    } else {
                        meter.fail(failure != null ? failure : new IllegalStateException(response.toString()));
                    }
                    if (!meter.isOver()) {
                        call(client, request, meter);
                    }
                });
    }
}
