package io.tsrpc.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was observed of TSRPC's clients and servers beside what is on the wire, and what ours do. */
class RuntimeVectorsTest {
    private static final List<Recorded> RECORDINGS = Recorded.in("runtime.json");
    private static final Observations JAVA = new Observations();

    static {
        CallObservations.addTo(JAVA);
        StoppedCallObservations.addTo(JAVA);
        WsClientObservations.addTo(JAVA);
        FlowOrderObservations.addTo(JAVA);
        ServerMsgObservations.addTo(JAVA);
        ServerCallObservations.addTo(JAVA);
        InnerCallObservations.addTo(JAVA);
        GracefulStopObservations.addTo(JAVA);
        JAVA.missing(
                Reason.ABOUT_THE_PACKAGES,
                "esm-build/ERROR",
                "validator/Partial<Overwrite>-mutates-cached-flat-schema",
                "version-diff/intersection-overlap",
                "version-diff/decode-validate-errMsg-2.2.9",
                "version-diff/omit-intersection",
                "decode/double-over-reads-parent-buffer");
    }

    static Stream<Recorded> observedInJava() {
        return RECORDINGS.stream().filter(recording -> JAVA.of(recording.name()).observation() != null);
    }

    @AfterAll
    static void print() {
        System.out.println("conformance: runtime " + JAVA.summary());
    }

    @ParameterizedTest
    @MethodSource("observedInJava")
    void isAsRecordedOrAsListed(Recorded recording) throws Exception {
        Observations.Observed java = JAVA.of(recording.name());
        Object actual = Objects.requireNonNull(java.observation()).make();
        assertThat(actual).isEqualTo(java.expected().apply(Objects.requireNonNull(recording.get("observed"))));
    }

    @Test
    void everyObservationIsListed() {
        assertThat(JAVA.names())
                .containsExactlyInAnyOrderElementsOf(
                        RECORDINGS.stream().map(Recorded::name).toList());
    }
}
