package io.tsrpc.it.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.evolution.Break;
import io.tsrpc.processor.evolution.Evolution;
import io.tsrpc.processor.evolution.Form;
import io.tsrpc.processor.evolution.Reader;
import io.tsrpc.processor.evolution.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Clients of ten releases of a protocol visit servers of all ten, over sockets: who is compatible as the rules say talks
 * about everything, and who is not fails.
 */
class TenReleasesTest {
    @TempDir
    private static Path directory;

    private static final List<LiveServer> SERVERS = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        Releases releases = new Releases(directory);
        for (Map<String, String> sources : History.releases()) {
            Release release = SERVERS.isEmpty()
                    ? releases.first(sources)
                    : releases.after(SERVERS.get(SERVERS.size() - 1).release(), sources);
            SERVERS.add(new LiveServer(release));
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(LiveServer::close);
        SERVERS.clear();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void whoIsCompatibleTalks(Form form) throws InterruptedException {
        int compatible = 0;
        for (int client = 0; client < SERVERS.size(); client++) {
            for (int server = 0; server < SERVERS.size(); server++) {
                boolean isCompatible = isCompatible(client, server, form);
                compatible += isCompatible ? 1 : 0;
                Optional<String> failure = failure(client, server, form);
                assertThat(failure.isEmpty())
                        .as("client %d at server %d in %s: %s", client, server, form, failure)
                        .isEqualTo(isCompatible);
            }
        }
        System.out.printf(
                "evolution: %d of %d pairs of releases are compatible in %s%n",
                compatible, SERVERS.size() * SERVERS.size(), form);
    }

    private static Optional<String> failure(int client, int server, Form form) throws InterruptedException {
        try (Visit visit = new Visit(SERVERS.get(client).release(), SERVERS.get(server), form)) {
            return visit.failure();
        }
    }

    private static boolean isCompatible(int client, int server, Form form) {
        Release old = SERVERS.get(Math.min(client, server)).release();
        Release fresh = SERVERS.get(Math.max(client, server)).release();
        Side side = client < server ? Side.OLD_CLIENTS : Side.OLD_SERVERS;
        Break ours = new Break(side, form, Reader.JAVA);
        return Evolution.between(old.parsedContract(), fresh.parsedContract()).changes().stream()
                .noneMatch(change -> change.breaks().contains(ours));
    }
}
