package io.tsrpc.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.JsonReader;
import io.tsrpc.conformance.ConformanceServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The conformance server, started by its command line in this JVM.
 *
 * @param server what listens
 * @param notes what it has noted of messages, and nobody has asked for yet
 */
record RunningServer(ConformanceServer server, BlockingQueue<String> notes) implements AutoCloseable {
    /** Starts one on free ports. */
    static RunningServer start(List<String> options) {
        return start(options, server -> {});
    }

    /** Starts one on free ports that is {@code prepared} before. */
    static RunningServer start(List<String> options, Consumer<ConformanceServer> prepared) {
        List<String> args = new ArrayList<>(List.of("--ws", "0", "--http", "0"));
        args.addAll(options);
        BlockingQueue<String> notes = new LinkedBlockingQueue<>();
        ConformanceServer server = ConformanceServer.of(notes::add, args.toArray(String[]::new));
        prepared.accept(server);
        server.start();
        return new RunningServer(server, notes);
    }

    /** The message handlers were called as recorded. */
    void assertNotes(List<?> calls) throws InterruptedException {
        for (Object call : calls) {
            String note = Objects.requireNonNull(notes.poll(20, TimeUnit.SECONDS), "no message was handled");
            assertThat(new JsonReader(note).readAny()).isEqualTo(call);
        }
    }

    /** Stops it. No message handler was called that was not to be. */
    @Override
    public void close() {
        server.close();
        assertThat(notes).isEmpty();
    }
}
