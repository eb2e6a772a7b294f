package io.tsrpc.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteProtocol;
import io.tsrpc.it.protocols.SuiteWsClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that read nothing while much is sent to them. */
@Timeout(240)
class StoppedReadersTest {
    @Test
    void areCutOffAndStrangersAreServedMeanwhile() throws Exception {
        List<StoppedReader> readers = new ArrayList<>();
        try (LoadServerProcess server = LoadServerProcess.start("-Xmx256m")) {
            for (int i = 0; i < 20; i++) {
                readers.add(new StoppedReader(server.port()));
            }
            SuiteWsClient stranger = server.client();
            CompletableFuture<String> flood = CompletableFuture.supplyAsync(() -> server.ask("flood"));
            int served = 0;
            while (!flood.isDone() || served == 0) {
                assertThat(stranger.echo(new ApiEcho.Req("hello")).join().isSucc())
                        .isTrue();
                served++;
            }
            assertThat(flood.join()).startsWith("0 ");
            for (StoppedReader reader : readers) {
                assertThat(reader.isCutOff()).isTrue();
            }
            await().until(() -> server.ask("connections").equals("1"));
            assertThat(server.errors()).doesNotContain("OutOfMemoryError");
            stranger.close();
        } finally {
            for (StoppedReader reader : readers) {
                reader.close();
            }
        }
    }

    /** The times are those of the machine's clock, which both processes read. */
    @Test
    @Tag("long-run")
    void oneOfAThousandIsCutOffAndOthersDoNotWait() throws Exception {
        try (LoadServerProcess server = LoadServerProcess.start()) {
            Queue<Long> latencies = new ConcurrentLinkedQueue<>();
            List<SuiteWsClient> others =
                    Stream.generate(server::client).limit(999).toList();
            others.forEach(client -> client.listenMsg(
                    SuiteProtocol.CHAT, msg -> latencies.add(System.nanoTime() - Long.parseLong(msg.content()))));
            int paced = Integer.parseInt(server.ask("pace")) * others.size(); // warms up
            awaitAll(latencies, paced);

            long cut;
            String[] flooded;
            try (StoppedReader reader = new StoppedReader(server.port())) {
                flooded = server.ask("flood").split(" ", -1);
                cut = Long.parseLong(server.ask("cut"));
                assertThat(reader.isCutOff()).isTrue();
            }
            server.ask("pace");
            double before = p99Millis(latencies, paced);
            double meanwhile;
            try (StoppedReader reader = new StoppedReader(server.port())) {
                server.ask("pace and flood");
                meanwhile = p99Millis(latencies, paced);
                assertThat(reader.isCutOff()).isTrue();
            }
            System.out.printf(
                    "one of 1,000 has stopped: cut off after %d ms, %.1f MiB wait, %.1f MiB of heap; p99 of others %.1f ms, before %.1f ms%n",
                    cut, mib(flooded[1]), mib(flooded[2]), meanwhile, before);
            assertThat(flooded[0]).isEqualTo("0");
            assertThat(cut).isLessThan(5_000);
            assertThat(mib(flooded[1])).isLessThanOrEqualTo(4);
            assertThat(meanwhile).isLessThan(before * 1.1 + 5);
            others.forEach(SuiteWsClient::close);
        }
    }

    private static double mib(String bytes) {
        return Long.parseLong(bytes) / (double) (1 << 20);
    }

    private static void awaitAll(Queue<Long> latencies, int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> latencies.size() == count);
        latencies.clear();
    }

    private static double p99Millis(Queue<Long> latencies, int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> latencies.size() == count);
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        latencies.clear();
        return sorted[sorted.length * 99 / 100] / 1e6;
    }
}
