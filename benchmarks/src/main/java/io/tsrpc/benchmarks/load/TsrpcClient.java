package io.tsrpc.benchmarks.load;

import io.tsrpc.ConnectResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.benchmarks.protocols.ApiEcho;
import io.tsrpc.benchmarks.protocols.BenchmarksClient;
import io.tsrpc.benchmarks.protocols.BenchmarksWsClient;

/** Our own client, as generated and with the options that it has by default, in a closed loop: see {@link ClientJob}. */
final class TsrpcClient {
    private static final ApiEcho.Req REQUEST =
            new ApiEcho.Req("Alice Johnson", "Hello everyone, shall we start?", 1718000000123L);

    private TsrpcClient() {}

    /** Starts it. */
    public static void main(String[] arguments) throws Exception {
        ClientJob job = ClientJob.of(arguments);
        BenchmarksClient client = job.transport().equals("ws")
                ? connected(job.port())
                : BenchmarksClient.http("http://127.0.0.1:" + job.port());
        Meter meter = new Meter();
        for (int i = 0; i < job.inFlight(); i++) {
            call(client, meter);
        }
        job.measureAndExit(meter);
    }

    private static BenchmarksClient connected(int port) {
        BenchmarksWsClient client = BenchmarksClient.ws("ws://127.0.0.1:" + port);
        ConnectResult result = client.connect().join();
        if (!result.isSucc()) {
            throw new IllegalStateException(result.errMsg());
        }
        return client;
    }

    private static void call(BenchmarksClient client, Meter meter) {
        long start = System.nanoTime();
        client.echo(REQUEST).thenAccept(ret -> {
            TsrpcError error = ret.err();
            if (error == null) {
                meter.add(System.nanoTime() - start);
            } else {
                meter.fail(new IllegalStateException(error.toString()));
            }
            if (!meter.isOver()) {
                call(client, meter);
            }
        });
    }
}
