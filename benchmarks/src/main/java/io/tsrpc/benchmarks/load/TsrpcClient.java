package io.tsrpc.benchmarks.load;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectResult;
import io.tsrpc.benchmarks.process.Parent;
import io.tsrpc.benchmarks.protocols.ApiEcho;
import io.tsrpc.benchmarks.protocols.BenchmarksClient;
import io.tsrpc.benchmarks.protocols.BenchmarksWsClient;

/** Our own client, as generated and with the options that it has by default, in a closed loop: see {@link ClientJob}. */
final class TsrpcClient {
    private static final ApiEcho.Req REQUEST =
            new ApiEcho.Req("Alice Johnson", "Hello everyone, shall we start?", 1718000000123L);

    private static final ApiEcho.Res REPLY = new ApiEcho.Res(REQUEST.name(), REQUEST.content(), REQUEST.time());

    private TsrpcClient() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        ClientJob job = ClientJob.of(arguments);
        Parent.run(parent -> run(job, parent));
    }

    private static void run(ClientJob job, Parent parent) throws Exception {
        BenchmarksClient client = job.transport().equals("ws")
                ? connected(job.port())
                : BenchmarksClient.http("http://127.0.0.1:" + job.port());
        Meter meter = new Meter(job.inFlight());
        for (int i = 0; i < job.inFlight(); i++) {
            call(client, meter);
        }
        job.measure(meter, parent);
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
            if (!ret.equals(ApiReturn.success(REPLY))) {
                meter.fail(new IllegalStateException("The reply " + ret + " instead of " + REPLY));
                return;
            }
            meter.add(System.nanoTime() - start);
            if (meter.goesOn(1)) {
                call(client, meter);
            }
        });
    }
}
