package io.tsrpc.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Param;

final class CodecSubjectTest {
    static Stream<Arguments> pairs() {
        return Arrays.stream(CodecSubject.values())
                .flatMap(subject -> Arrays.stream(Payload.values()).map(payload -> Arguments.of(subject, payload)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void givesBackAnEqualRecordTwice(CodecSubject subject, Payload payload) throws IOException {
        PayloadCodec codec = subject.codec(payload); // the first time is in here

        Object decoded = codec.decode(codec.encode(codec.prepare(payload.value())));

        assertThat(codec.restore(decoded)).isEqualTo(payload.value());
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsLabel(CodecSubject subject) {
        assertThat(CodecSubject.named(subject.label())).isEqualTo(subject);
    }

    @Test
    void isNotFoundByAnother() {
        assertThatThrownBy(() -> CodecSubject.named("carrier-pigeon")).hasMessage("No codec: carrier-pigeon");
    }

    @Test
    void isAParameterOfTheBenchmark() throws NoSuchFieldException {
        assertThat(parameters("codec"))
                .isEqualTo(Arrays.stream(CodecSubject.values())
                        .map(CodecSubject::label)
                        .toList());
        assertThat(parameters("payload"))
                .isEqualTo(Arrays.stream(Payload.values()).map(Payload::label).toList());
    }

    private static List<String> parameters(String field) throws NoSuchFieldException {
        return List.of(CodecBenchmark.class
                .getDeclaredField(field)
                .getAnnotation(Param.class)
                .value());
    }
}
