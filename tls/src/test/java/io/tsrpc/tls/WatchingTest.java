package io.tsrpc.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The thread that looks at files. */
@Timeout(120)
class WatchingTest {
    @TempDir
    Path folder;

    @Test
    void filesAreLookedAtAsLongAsTheContextIsUsed() throws Exception {
        Authority ours = Authority.create(folder, "ours");
        Path certificate = folder.resolve("certificate.pem");
        Path key = folder.resolve("key.pem");
        ours.issue("one", "EC").writeTo(certificate, key);
        SSLContext client = PemFiles.ofAuthorities(ours.certificate())
                .reloadEvery(Duration.ZERO)
                .context();
        assertThat(watchers()).isEmpty();

        SSLContext tls =
                PemFiles.of(certificate, key).reloadEvery(Duration.ofMillis(5)).context();
        Thread watcher = watchers().get(0);
        assertThat(watcher.isDaemon()).isTrue();
        ours.issue("two", "EC").writeTo(certificate, key);
        String shown;
        do {
            try (PlainServer server = PlainServer.start(tls)) {
                shown = Visits.shownAt(server.port(), client);
            }
        } while (!shown.equals("CN=two"));

        WeakReference<SSLContext> unused = new WeakReference<>(tls);
        tls = null;
        while (unused.get() != null) {
            System.gc();
            Thread.onSpinWait();
        }
        watcher.join();
    }

    private static List<Thread> watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tsrpc-tls-files"))
                .toList();
    }
}
