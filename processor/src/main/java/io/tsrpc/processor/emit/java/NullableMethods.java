package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.TypeUse.NullableUse;

/** The private methods for nullable elements and map values. */
record NullableMethods(Values values) {
    // private static void writeHolesElementOrNull(BinaryWriter out, @Nullable String value) {
    MethodSpec.Builder write(String name, NullableUse type, String path) {
        return MethodSpec.methodBuilder(name)
                .addParameter(values.format().writer(), "out")
                .addParameter(
                        type.literals().hasNull()
                                ? JavaNames.nullable(type.javaType().boxed())
                                : JavaNames.of(type.javaType().boxed()),
                        "value")
                .addCode(values.format().nullables().write(values, type, path));
    }

    // private static @Nullable String readHolesElementOrNull(BinaryReader in) {
    MethodSpec.Builder read(String name, NullableUse type, String path) {
        return MethodSpec.methodBuilder(name)
                .returns(JavaNames.nullable(type.javaType().boxed()))
                .addParameter(values.format().reader(), "in")
                .addCode(values.format().nullables().read(values, type, path));
    }
}
