package io.tsrpc.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsrpc.it.protocols.ApiEcho;
import io.tsrpc.it.protocols.SuiteWsClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
            assertThat(flood.join()).isEqualTo("0");
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
}
