package io.tsrpc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommittedAllocationsTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void commit() throws IOException {
        file = folder.resolve("allocations.properties");
        Files.writeString(file, "17.encode=1000\n25.encode=800\n21.decode=500\n");
    }

    @Test
    void takesTheHighestVersionThatIsNotAboveTheRunningOne() throws IOException {
        CommittedAllocations.read(file, 17).compare(Map.of("encode", 1000L), 0);
        CommittedAllocations.read(file, 24).compare(Map.of("encode", 1000L, "decode", 500L), 0);
        CommittedAllocations.read(file, 26).compare(Map.of("encode", 800L, "decode", 500L), 0);
    }

    @Test
    void onAVersionThatNothingWasCommittedForOnlyAClearRiseIsWrong() throws IOException {
        CommittedAllocations committed = CommittedAllocations.read(file, 23);

        assertThatCode(() -> committed.compare(Map.of("encode", 900L), 0)).doesNotThrowAnyException();
        assertThatCode(() -> committed.compare(Map.of("encode", 1020L), 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> committed.compare(Map.of("encode", 1021L), 0)).hasMessageContaining("1021");
    }

    @Test
    void namesEveryOperationThatDiffersWithBothFigures() throws IOException {
        CommittedAllocations committed = CommittedAllocations.read(file, 21);

        assertThatThrownBy(() -> committed.compare(Map.of("encode", 1001L, "decode", 499L, "other", 7L), 0))
                .hasMessageContaining("encode allocates 1001 bytes, committed are 1000: more than before.")
                .hasMessageContaining("decode allocates 499 bytes, committed are 500: less than before.")
                .hasMessageContaining("other allocates 7 bytes, and no figure is committed.")
                .hasMessageContaining("On Java 21; -Dallocations.update=true commits what was measured to " + file);
    }

    @Test
    void hasNoFigureBelowTheLowestVersion() throws IOException {
        CommittedAllocations committed = CommittedAllocations.read(file, 17);

        assertThatThrownBy(() -> committed.compare(Map.of("decode", 500L), 0))
                .hasMessageContaining("decode allocates 500 bytes, and no figure is committed.");
    }

    @Test
    void allowsWhatIsWithinTheTolerance() throws IOException {
        CommittedAllocations committed = CommittedAllocations.read(file, 17);

        assertThatCode(() -> committed.compare(Map.of("encode", 1020L), 0.02)).doesNotThrowAnyException();
        assertThatCode(() -> committed.compare(Map.of("encode", 980L), 0.02)).doesNotThrowAnyException();
        assertThatThrownBy(() -> committed.compare(Map.of("encode", 1021L), 0.02))
                .hasMessageContaining("1021");
    }

    @Test
    void updatesOnlyWhatDiffersAndOnlyForTheRunningVersion() throws IOException {
        CommittedAllocations.read(file, 21).update(Map.of("encode", 900L, "decode", 505L, "other", 7L), 0.02);

        assertThat(Files.readAllLines(file))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly("21.decode=500", "17.encode=1000", "21.encode=900", "25.encode=800", "21.other=7");
    }
}
