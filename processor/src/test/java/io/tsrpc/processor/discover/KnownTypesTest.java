package io.tsrpc.processor.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.TextForms;
import io.tsrpc.processor.model.Form;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.TypeUse;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownTypesTest {
    @Test
    void everyTextFormOfTheRuntimeIsKnown() {
        for (Field field : Arrays.stream(TextForms.class.getFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()))
                .toList()) {
            Class<?> type = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];

            Optional<TypeUse> known = KnownTypes.simple(type.getName());

            assertThat(known).as(type.getName()).hasValueSatisfying(t -> {
                assertThat(t.javaType()).isEqualTo(JavaClass.of(type.getPackageName(), type.getSimpleName()));
                assertThat(((TypeUse.CodedUse) t).form()).isEqualTo(new Form.BuiltIn(field.getName()));
            });
        }
    }
}
