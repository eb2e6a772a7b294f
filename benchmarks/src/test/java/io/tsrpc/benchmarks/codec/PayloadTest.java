package io.tsrpc.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.benchmarks.process.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PayloadTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsLabel(Payload payload) {
        assertThat(Payload.named(payload.label())).isEqualTo(payload);
    }

    @Test
    void isNotFoundByAnother() {
        assertThatThrownBy(() -> Payload.named("nothing")).hasMessage("No payload: nothing");
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameValueInJsonWithoutNulls(Payload payload) {
        assertThat(payload.json()).doesNotContain("null");
        assertThat(Json.read(payload.json(), payload.type())).isEqualTo(payload.value());
    }

    @ParameterizedTest
    @EnumSource
    void hasASchemaInTheEmittedProtocol(Payload payload) throws IOException {
        try (InputStream proto =
                getClass().getResourceAsStream("/META-INF/tsrpc/io.tsrpc.benchmarks.protocols/serviceProto.ts")) {
            assertThat(proto).isNotNull();
            assertThat(new String(proto.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"" + payload.schemaId() + "\": {");
        }
    }
}
