package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.JavaArray;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.JavaType;
import io.tsrpc.processor.model.TypeUse.ListUse;
import java.util.Arrays;

/** Code that reads Java arrays of elements. */
record ArrayReads(Values values) {
    /** The decoration of the method: generic arrays can only be created with an unchecked cast. */
    static Decoration decoration(ListUse type) {
        Decoration usual = Decoration.mentioning(type.deprecation());
        boolean unchecked =
                type.container() == Container.ARRAY && isGeneric(type.element().javaType());
        return unchecked ? usual.suppressing("unchecked") : usual;
    }

    MethodSpec.Builder read(MethodSpec.Builder method, ListUse type, String path) {
        JavaType element = type.element().javaType();
        boolean primitive = element instanceof JavaPrimitive;
        if (values.format().lists().isCounted() && !values.mayNest(type.element())) {
            return method.addCode(readCounted(type, path));
        }
        if (primitive) {
            return method.addCode(readGrowing(type, path));
        }
        return method.addCode(new ListMethods(values).readCollection(type, path))
                .addStatement("return values.toArray($L)", newArray(element, "0"));
    }

    // int count = in.readCount();
    // in.allocate(24 + 4L * count);
    // int[] values = new int[count];
    // int index = 0;
    // try {
    //     for (; index < values.length; index++) {
    //         values[index] = in.readInt();
    //     }
    // } catch (CodecException e) {
    //     throw e.at(index);
    // }
    // return values;
    private CodeBlock readCounted(ListUse type, String path) {
        JavaType element = type.element().javaType();
        return CodeBlock.builder()
                .add(values.format().lists().beginRead(type))
                .addStatement("$T values = $L", JavaNames.of(type.javaType()), newArray(element, "count"))
                .addStatement("int index = 0")
                .beginControlFlow("try")
                .beginControlFlow("for (; index < values.length; index++)")
                .addStatement("values[index] = $L", values.read(type.element(), path + "/element"))
                .endControlFlow()
                .nextControlFlow("catch ($T e)", RuntimeTypes.CODEC_EXCEPTION)
                .addStatement("throw e.at(index)")
                .endControlFlow()
                .addStatement("return values")
                .build();
    }

    // in.allocate(24);
    // in.beginArray();
    // int[] values = new int[16];
    // int size = 0;
    // try {
    //     while (in.nextElement()) {
    //         in.allocate(8);
    //         if (size == values.length) {
    //             values = Arrays.copyOf(values, 2 * size);
    //         }
    //         values[size] = in.readInt();
    //         size++;
    //     }
    // } catch (CodecException e) {
    //     throw e.at(size);
    // }
    // return Arrays.copyOf(values, size);
    private CodeBlock readGrowing(ListUse type, String path) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(values.format().lists().beginRead(type));
        code.addStatement(
                "$T values = $L",
                JavaNames.of(type.javaType()),
                newArray(type.element().javaType(), "16"));
        code.addStatement("int size = 0");
        code.beginControlFlow("try").add(values.format().lists().beginElement(type));
        code.beginControlFlow("if (size == values.length)");
        code.addStatement("values = $T.copyOf(values, 2 * size)", Arrays.class).endControlFlow();
        code.addStatement("values[size] = $L", values.read(type.element(), path + "/element"));
        code.addStatement("size++");
        code.endControlFlow().nextControlFlow("catch ($T e)", RuntimeTypes.CODEC_EXCEPTION);
        code.addStatement("throw e.at(size)").endControlFlow();
        return code.addStatement("return $T.copyOf(values, size)", Arrays.class).build();
    }

    // new int[count]
    //
    // new int[count][]
    //
    // (List<String>[]) new List<?>[count]
    private static CodeBlock newArray(JavaType element, String count) {
        JavaType innermost = innermost(element);
        String dimensions = "[]".repeat(depth(element));
        if (!isGeneric(element)) {
            return CodeBlock.of("new $T[$L]$L", JavaNames.of(innermost), count, dimensions);
        }
        TypeName array = ArrayTypeName.of(JavaNames.of(element));
        return CodeBlock.of("($T) new $T[$L]$L", array, wildcards((JavaClass) innermost), count, dimensions);
    }

    private static JavaType innermost(JavaType type) {
        return type instanceof JavaArray array ? innermost(array.element()) : type;
    }

    private static int depth(JavaType type) {
        return type instanceof JavaArray array ? 1 + depth(array.element()) : 0;
    }

    private static boolean isGeneric(JavaType type) {
        return innermost(type) instanceof JavaClass inner && !inner.arguments().isEmpty();
    }

    private static TypeName wildcards(JavaClass type) {
        TypeName[] any = type.arguments().stream()
                .map(argument -> WildcardTypeName.subtypeOf(Object.class))
                .toArray(TypeName[]::new);
        return ParameterizedTypeName.get(JavaNames.raw(type), any);
    }
}
