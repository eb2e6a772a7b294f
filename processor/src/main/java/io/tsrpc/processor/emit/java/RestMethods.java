package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.MapUse;
import java.util.Map;
import java.util.function.Function;

/**
 * The private methods for a map of what is not declared, whose entries are in the object itself.
 *
 * @param names the constant with the names that are declared
 */
record RestMethods(Values values, String names) {
    /** The method that writes all entries, and in binary returns how many. */
    String write(Property rest) {
        MapUse type = (MapUse) rest.type();
        RestMethods inMethod = new RestMethods(values.inMethod("out"), names);
        return method("write", rest, name -> inMethod.writing(name, type, rest.javaName()));
    }

    /** The method that reads one entry. */
    String read(Property rest) {
        MapUse type = (MapUse) rest.type();
        RestMethods inMethod = new RestMethods(values.inMethod("in"), names);
        return method("read", rest, name -> inMethod.reading(name, type, rest.javaName()));
    }

    private String method(String verb, Property rest, Function<String, MethodSpec.Builder> code) {
        Decoration decoration = Decoration.mentioning(rest.type().deprecation());
        return values.scope().method(values.format(), verb, rest.javaName(), decoration, code);
    }

    private boolean isBinary() {
        return values.format() instanceof BinaryFormat;
    }

    // private static int writeMore(BinaryWriter out, Map<String, Integer> values) {
    //     int count = 0;
    //     for (Map.Entry<String, Integer> entry : values.entrySet()) {
    //         String key = NAMES.checkOther(MapKeys.text(entry.getKey()));
    //         Integer value = Required.entry(entry.getValue(), key, "number");
    //         out.writeHeader(0x1);
    //         out.writeString(key);
    //         out.writeInt(value);
    //         count++;
    //     }
    //     return count;
    // }
    private MethodSpec.Builder writing(String name, MapUse type, String path) {
        TypeName valueType = valueType(type);
        CodeBlock entry = values.format().maps().writeEntry(values, type.value(), path + "/value");
        CodeBlock.Builder code = CodeBlock.builder();
        if (isBinary()) {
            code.addStatement("int count = 0");
        }
        code.beginControlFlow("for ($T.Entry<$T, $T> entry : values.entrySet())", Map.class, String.class, valueType);
        code.addStatement(
                "$T key = $L.checkOther($T.text(entry.getKey()))", String.class, names, RuntimeTypes.MAP_KEYS);
        code.addStatement("$T value = $L", valueType, MapMethods.checkedValue(type.value()));
        code.add(MapMethods.guarded(type.value(), entry)).endControlFlow();
        if (isBinary()) {
            code.addStatement("return count");
        }
        return MethodSpec.methodBuilder(name)
                .returns(isBinary() ? TypeName.INT : TypeName.VOID)
                .addParameter(values.format().writer(), "out")
                .addParameter(JavaNames.of(type.javaType()), "values")
                .addCode(code.build());
    }

    // private static void readMore(BinaryReader in, Map<String, Integer> values) {
    //     String key = in.readString();
    //     try {
    //         in.allocate(128);
    //         Integer value = in.readInt();
    //         if (!NAMES.contains(key)) {
    //             values.put(key, value);
    //         }
    //     } catch (CodecException e) {
    //         throw e.at(key);
    //     }
    // }
    //
    // private static void readMore(JsonReader in, String key, Map<String, Integer> values) {
    //     try {
    //         in.allocate(128);
    //         values.put(key, in.readInt());
    //     ...
    private MethodSpec.Builder reading(String name, MapUse type, String path) {
        CodeBlock value = values.read(type.value(), path + "/value");
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).addParameter(values.format().reader(), "in");
        CodeBlock.Builder code = CodeBlock.builder();
        if (isBinary()) {
            code.addStatement("$T key = in.readString()", String.class);
        } else {
            method.addParameter(String.class, "key");
        }
        code.beginControlFlow("try");
        code.addStatement("in.allocate($L)", MemorySize.ofEntry(type.value()));
        code.add(values.format().maps().beginValue(type.value()));
        if (isBinary()) {
            code.addStatement("$T value = $L", valueType(type), value);
            code.beginControlFlow("if (!$L.contains(key))", names)
                    .addStatement("values.put(key, value)")
                    .endControlFlow();
        } else {
            code.addStatement("values.put(key, $L)", value);
        }
        code.nextControlFlow("catch ($T e)", RuntimeTypes.CODEC_EXCEPTION);
        code.addStatement("throw e.at(key)").endControlFlow();
        return method.addParameter(JavaNames.of(type.javaType()), "values").addCode(code.build());
    }

    private static TypeName valueType(MapUse type) {
        TypeUse value = type.value();
        return JavaNames.of(value.javaType().boxed());
    }
}
