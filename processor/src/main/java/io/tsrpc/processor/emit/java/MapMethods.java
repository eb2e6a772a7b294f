package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.AnyUse;
import io.tsrpc.processor.model.TypeUse.MapUse;
import io.tsrpc.processor.model.TypeUse.NullableUse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The private methods for maps. */
record MapMethods(Values values) {
    // private static void writeScores(BinaryWriter out, Map<String, Integer> values) {
    //     out.writeVarint(values.size());
    //     for (Map.Entry<String, Integer> entry : values.entrySet()) {
    //         String key = MapKeys.text(entry.getKey());
    //         Integer value = Required.entry(entry.getValue(), key, "number");
    //         out.writeHeader(0x1);
    //         out.writeString(key);
    //         out.writeInt(value);
    //     }
    // }
    MethodSpec.Builder write(String name, MapUse type, String path) {
        boolean binary = values.format() == Format.BINARY;
        TypeName keyType = JavaNames.of(type.key().javaType());
        TypeName valueType = JavaNames.of(type.value().javaType().boxed());
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement(binary ? "out.writeVarint(values.size())" : "out.beginObject()");
        code.beginControlFlow("for ($T.Entry<$T, $T> entry : values.entrySet())", Map.class, keyType, valueType);
        code.addStatement("$T key = $T.text(entry.getKey())", String.class, RuntimeTypes.MAP_KEYS);
        code.addStatement("$T value = $L", valueType, checkedValue(type.value()));
        code.add(guarded(type.value(), binary ? writeBinary(type, path) : writeJson(type, path)));
        code.endControlFlow();
        if (!binary) {
            code.addStatement("out.endObject()");
        }
        return MethodSpec.methodBuilder(name)
                .addAnnotations(Deprecations.suppress(type.deprecation()))
                .addParameter(values.format().writer(), "out")
                .addParameter(JavaNames.of(type.javaType()), "values")
                .addCode(code.build());
    }

    private static CodeBlock checkedValue(TypeUse type) {
        return type instanceof NullableUse || type instanceof AnyUse
                ? CodeBlock.of("entry.getValue()")
                : CodeBlock.of("$T.entry(entry.getValue(), key, $S)", RuntimeTypes.REQUIRED, JsNames.of(type));
    }

    private static CodeBlock guarded(TypeUse type, CodeBlock code) {
        if (!Values.writeCanFail(type)) {
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

    // out.writeHeader(0x0);
    // long entryMark = out.beginEntry(key);
    // writeScoresValue(out, value);
    // out.endEntry(entryMark);
    private CodeBlock writeBinary(MapUse type, String path) {
        TypeUse value = type.value();
        CodeBlock write = values.write(value, CodeBlock.of("value"), path + "/value");
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("out.writeHeader($L)", Values.header(value.lengthType(), 0));
        if (value.lengthPrefix()) {
            code.addStatement("long entryMark = out.beginEntry(key)");
            return code.addStatement(write)
                    .addStatement("out.endEntry(entryMark)")
                    .build();
        }
        return code.addStatement("out.writeString(key)").addStatement(write).build();
    }

    private CodeBlock writeJson(MapUse type, String path) {
        return CodeBlock.builder()
                .addStatement("out.key(key)")
                .addStatement(values.write(type.value(), CodeBlock.of("value"), path + "/value"))
                .build();
    }

    // private static Map<String, Integer> readScores(BinaryReader in) {
    //     Map<String, Integer> values = new LinkedHashMap<>();
    //     for (int blocks = in.readCount(); blocks > 0; blocks--) {
    //         ...
    //     }
    //     return values;
    // }
    MethodSpec.Builder read(String name, MapUse type, String path) {
        boolean binary = values.format() == Format.BINARY;
        CodeBlock.Builder code = CodeBlock.builder();
        if (!binary) {
            code.addStatement("in.beginObject()");
        }
        code.addStatement("$T values = new $T<>()", JavaNames.of(type.javaType()), LinkedHashMap.class);
        code.add(binary ? readBinary(type, path) : readJson(type, path));
        return MethodSpec.methodBuilder(name)
                .addAnnotations(Deprecations.suppress(type.deprecation()))
                .returns(JavaNames.of(type.javaType()))
                .addParameter(values.format().reader(), "in")
                .addCode(code.build())
                .addStatement("return values");
    }

    // for (int blocks = in.readCount(); blocks > 0; blocks--) {
    //     int header = in.readHeader();
    //     if (header >>> 2 != 0) {
    //         in.skip(header);
    //         continue;
    //     }
    //     String key = in.readString();
    //     try {
    //         values.put(key, in.readInt());
    //     } catch (CodecException e) {
    //         throw e.at(key);
    //     }
    // }
    private CodeBlock readBinary(MapUse type, String path) {
        return CodeBlock.builder()
                .beginControlFlow("for (int blocks = in.readCount(); blocks > 0; blocks--)")
                .addStatement("int header = in.readHeader()")
                .beginControlFlow("if (header >>> 2 != 0)")
                .addStatement("in.skip(header)")
                .addStatement("continue")
                .endControlFlow()
                .addStatement("$T key = in.readString()", String.class)
                .add(put(type, path))
                .endControlFlow()
                .build();
    }

    // for (String key = in.nextName(); key != null; key = in.nextName()) {
    private CodeBlock readJson(MapUse type, String path) {
        return CodeBlock.builder()
                .beginControlFlow("for ($T key = in.nextName(); key != null; key = in.nextName())", String.class)
                .add(put(type, path))
                .endControlFlow()
                .build();
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
        if (values.format() == Format.BINARY && type.value().lengthPrefix()) {
            code.addStatement("in.skipPrefix()");
        }
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
