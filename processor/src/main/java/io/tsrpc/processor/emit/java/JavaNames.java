package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.tsrpc.processor.model.JavaArray;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.JavaType;

/** Converts the model's Java types to JavaPoet's. */
final class JavaNames {
    private JavaNames() {}

    static TypeName of(JavaType type) {
        if (type instanceof JavaPrimitive primitive) {
            return primitive(primitive);
        }
        if (type instanceof JavaArray array) {
            return ArrayTypeName.of(of(array.element()));
        }
        return of((JavaClass) type);
    }

    static TypeName of(JavaClass type) {
        return type.arguments().isEmpty()
                ? raw(type)
                : ParameterizedTypeName.get(
                        raw(type), type.arguments().stream().map(JavaNames::of).toArray(TypeName[]::new));
    }

    static ClassName raw(JavaClass type) {
        String[] nested = type.names().stream().skip(1).toArray(String[]::new);
        return ClassName.get(type.packageName(), type.names().get(0), nested);
    }

    private static TypeName primitive(JavaPrimitive type) {
        return switch (type) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
        };
    }

    /** {@code @Nullable String}, {@code byte @Nullable []}. */
    static TypeName nullable(JavaType type) {
        return of(type).annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }

    /** {@code new User}, {@code new Page<>}. */
    static CodeBlock construct(JavaClass type) {
        return type.arguments().isEmpty() ? CodeBlock.of("new $T", raw(type)) : CodeBlock.of("new $T<>", raw(type));
    }

    /** The initial value of a local variable: {@code null}, {@code false} or {@code 0}. */
    static String initial(JavaType type) {
        if (type == JavaPrimitive.BOOLEAN) {
            return "false";
        }
        return type instanceof JavaPrimitive ? "0" : "null";
    }
}
