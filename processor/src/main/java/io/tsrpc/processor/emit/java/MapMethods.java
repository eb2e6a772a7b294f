package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.MapUse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The private methods for maps. */
record MapMethods(Values values) {
    // private static void writeScores(BinaryWriter out, Map<String, Integer> values) {
    //     long mapMark = out.beginMap(values.size());
    //     int count = 0;
    //     for (Map.Entry<String, Integer> entry : values.entrySet()) {
    //         String key = MapKeys.text(entry.getKey());
    //         Integer value = Required.entry(entry.getValue(), key, "number");
    //         out.writeHeader(0x1);
    //         out.writeString(key);
    //         out.writeInt(value);
    //         count++;
    //     }
    //     out.endMap(mapMark, count, values);
    // }
    MethodSpec.Builder write(String name, MapUse type, String path) {
        MapFormat format = values.format().maps();
        TypeName keyType = JavaNames.of(type.key().javaType());
        TypeName valueType = JavaNames.of(type.value().javaType().boxed());
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(format.beginWrite(type));
        code.beginControlFlow("for ($T.Entry<$T, $T> entry : values.entrySet())", Map.class, keyType, valueType);
        code.addStatement("$T key = $T.text(entry.getKey())", String.class, RuntimeTypes.MAP_KEYS);
        code.addStatement("$T value = $L", valueType, checkedValue(type.value()));
        code.add(guarded(type.value(), format.writeEntry(values, type.value(), path + "/value")));
        code.endControlFlow().add(format.endWrite(type));
        return MethodSpec.methodBuilder(name)
                .addParameter(values.format().writer(), "out")
                .addParameter(JavaNames.of(type.javaType()), "values")
                .addCode(code.build());
    }

    static CodeBlock checkedValue(TypeUse type) {
        return type.admitsNull()
                ? CodeBlock.of("entry.getValue()")
                : CodeBlock.of("$T.entry(entry.getValue(), key, $S)", RuntimeTypes.REQUIRED, JsNames.of(type));
    }

    static CodeBlock guarded(TypeUse type, CodeBlock code) {
        if (!WriteFailures.canHappen(type)) {
            return code;
        }
        return CodeBlock.builder()
                .beginControlFlow("try")
                .add(code)
                .nextControlFlow("catch ($T e)", RuntimeTypes.CODEC_EXCEPTION)
                .addStatement("throw e.at(key)")
                .endControlFlow()
                .build();
    }

    // private static Map<String, Integer> readScores(BinaryReader in) {
    //     in.allocate(112);
    //     Map<String, Integer> values = new LinkedHashMap<>();
    //     for (int blocks = in.readCount(); blocks > 0; blocks--) {
    //         ...
    //     }
    //     return values;
    // }
    MethodSpec.Builder read(String name, MapUse type, String path) {
        MapFormat format = values.format().maps();
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("in.allocate($L)", MemorySize.ofEmptyMap()).add(format.beginRead());
        code.addStatement("$T values = new $T<>()", JavaNames.of(type.javaType()), LinkedHashMap.class);
        code.add(format.readEntries(put(type, path)));
        return MethodSpec.methodBuilder(name)
                .returns(JavaNames.of(type.javaType()))
                .addParameter(values.format().reader(), "in")
                .addCode(code.build())
                .addStatement("return values");
    }

    private CodeBlock put(MapUse type, String path) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (type.key() != MapKey.STRING) {
            code.addStatement(
                    "$T number = $T.$L(key)",
                    JavaNames.of(type.key().javaType()),
                    RuntimeTypes.MAP_KEYS,
                    parser(type.key()));
        }
        code.beginControlFlow("try");
        code.addStatement("in.allocate($L)", MemorySize.ofEntry(type.value()));
        code.add(values.format().maps().beginValue(type.value()));
        String key = type.key() == MapKey.STRING ? "key" : "number";
        code.addStatement("values.put($L, $L)", key, values.read(type.value(), path + "/value"));
        code.nextControlFlow("catch ($T e)", RuntimeTypes.CODEC_EXCEPTION);
        return code.addStatement("throw e.at(key)").endControlFlow().build();
    }

    private static String parser(MapKey key) {
        return switch (key) {
            case STRING -> "text";
            case BYTE -> "toByte";
            case SHORT -> "toShort";
            case INT -> "toInt";
            case LONG -> "toLong";
        };
    }
}
