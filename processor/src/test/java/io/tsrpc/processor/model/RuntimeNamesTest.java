package io.tsrpc.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.Client;
import io.tsrpc.DuplexClient;
import io.tsrpc.contract.TypedArray;
import io.tsrpc.stub.ForwardingClient;
import io.tsrpc.stub.ForwardingDuplexClient;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuntimeNamesTest {
    @Test
    void everyNameIsAClassOfTheRuntime() throws ReflectiveOperationException {
        for (Field field : RuntimeNames.class.getFields()) {
            if (field.get(null) instanceof String name) {
                assertThat(Class.forName(name).getName()).isEqualTo(name);
            }
        }
    }

    @Test
    void clientMethodsAreThoseWithoutParameters() {
        assertThat(Stream.of(Client.class, DuplexClient.class, ForwardingClient.class, ForwardingDuplexClient.class)
                        .flatMap(c -> Arrays.stream(c.getMethods()))
                        .filter(m -> m.getParameterCount() == 0 && !isOfObject(m))
                        .map(Method::getName))
                .allMatch(RuntimeNames.CLIENT_METHODS::contains);
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(m -> m.getName().equals(method.getName()));
    }

    @Test
    void bufferKindsAreTheConstantsOfTypedArray() {
        assertThat(BufferKind.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(TypedArray.Type.values()).map(Enum::name).toList());
    }
}
