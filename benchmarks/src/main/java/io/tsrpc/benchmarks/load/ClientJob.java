package io.tsrpc.benchmarks.load;

import io.tsrpc.benchmarks.process.Parent;
import java.io.IOException;
import java.util.concurrent.ExecutionException;

/**
 * What a client program is to do, as its command line says it.
 *
 * @param transport {@code ws} or {@code http}
 * @param port the server's port on the loopback address
 * @param inFlight how many calls to have under way at any time
 * @param warmMillis how long to go on before measuring
 * @param measureMillis how long to measure
 */
record ClientJob(String transport, int port, int inFlight, int warmMillis, int measureMillis) {
    static ClientJob of(String[] arguments) {
        return new ClientJob(
                arguments[0],
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
    }

    /** Measures the calls that {@code meter} is told of, says so, and goes on until the parent has looked at the program. */
    void measure(Meter meter, Parent parent) throws ExecutionException, InterruptedException, IOException {
        Ended ended = meter.measure(warmMillis, measureMillis, parent);
        if (ended.missing() > 0) {
            throw new IllegalStateException(ended.missing() + " calls have not ended");
        }
        parent.awaitEnd();
    }
}
