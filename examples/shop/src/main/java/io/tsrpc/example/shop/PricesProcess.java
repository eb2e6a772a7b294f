package io.tsrpc.example.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server of prices: a Node process, which ends with this one. */
record PricesProcess(Process process) {
    /** Longer than it lets running calls take. */
    private static final int LAST_SECONDS = 10;

    /** Seen from the module's folder. */
    private static final Path FOLDER = Path.of("prices");

    /**
     * Starts it, and does not wait until it listens.
     *
     * @param json whether it speaks JSON to orders
     * @param output where its lines go
     * @throws IOException if there is no Node
     */
    static PricesProcess start(int port, String orders, boolean json, Redirect output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "dist/index.js")
                .directory(FOLDER.toFile())
                .redirectOutput(output)
                .redirectError(output);
        Map<String, String> environment = builder.environment();
        environment.put("PORT", String.valueOf(port));
        environment.put("ORDERS", orders);
        environment.put("STOPS_WITH_STDIN", "1");
        if (json) {
            environment.put("ORDERS_JSON", "1");
        }
        return new PricesProcess(builder.start());
    }

    /** Ends it in order, and waits for that. If it does not end, it is killed. */
    void end() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it as a crash does, and waits for that. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
