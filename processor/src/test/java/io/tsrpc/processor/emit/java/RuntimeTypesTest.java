package io.tsrpc.processor.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.stub.Generation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every type that generated code mentions exists in the runtime. */
final class RuntimeTypesTest {
    @Test
    void everyNameIsAClassOfTheRuntime() throws ReflectiveOperationException {
        for (Field field : RuntimeTypes.class.getDeclaredFields()) {
            if (field.getType() == ClassName.class && field.get(null) instanceof ClassName name) {
                assertThat(Class.forName(name.reflectionName())).isNotNull();
            }
        }
    }

    @Test
    void codeIsOfTheRuntimesGeneration() {
        assertThat(GenerationCheck.GENERATION).isEqualTo(Generation.CURRENT);
    }

    @ParameterizedTest
    @EnumSource
    void bothFormatsWriteAndReadEveryScalar(Scalar scalar) {
        assertBothHave(WireMethods.write(scalar), WireMethods.read(scalar));
    }

    @ParameterizedTest
    @EnumSource
    void bothFormatsWriteAndReadEveryBuffer(BufferKind kind) {
        assertBothHave(WireMethods.write(kind), WireMethods.read(kind));
    }

    private static void assertBothHave(String write, String read) {
        assertThat(methods(BinaryWriter.class)).contains(write);
        assertThat(methods(JsonWriter.class)).contains(write);
        assertThat(methods(BinaryReader.class)).contains(read);
        assertThat(methods(JsonReader.class)).contains(read);
    }

    private static String[] methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).toArray(String[]::new);
    }
}
