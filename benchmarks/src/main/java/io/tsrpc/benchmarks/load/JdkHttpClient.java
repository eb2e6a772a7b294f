package io.tsrpc.benchmarks.load;

import io.tsrpc.benchmarks.process.Parent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The JDK's own HTTP client in a closed loop, posting what our client posts: see {@link ClientJob}. Two more arguments are the
 * body and the expected reply in hexadecimal.
 */
final class JdkHttpClient {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;
    private final byte[] reply;
    private final Meter meter;

    private JdkHttpClient(HttpRequest request, byte[] reply, Meter meter) {
        this.request = request;
        this.reply = reply;
        this.meter = meter;
    }

    /** Starts it. */
    public static void main(String[] arguments) {
        ClientJob job = ClientJob.of(arguments);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + job.port()))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(HexFormat.of().parseHex(arguments[5])))
                .build();
        Meter meter = new Meter(job.inFlight());
        JdkHttpClient client = new JdkHttpClient(request, HexFormat.of().parseHex(arguments[6]), meter);
        Parent.run(parent -> {
            for (int i = 0; i < job.inFlight(); i++) {
                client.call();
            }
            job.measure(meter, parent);
        });
    }

    private void call() {
        long start = System.nanoTime();
        client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).whenComplete((response, failure) -> {
            if (failure != null) {
                meter.fail(failure);
            } else if (response.statusCode() != 200 || !Arrays.equals(response.body(), reply)) {
                meter.fail(new IllegalStateException("Another reply than expected: " + response));
            } else {
                meter.add(System.nanoTime() - start);
                if (meter.goesOn(1)) {
                    call();
                }
            }
        });
    }
}
