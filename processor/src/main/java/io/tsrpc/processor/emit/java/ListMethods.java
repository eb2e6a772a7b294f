package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.ListUse;
import java.util.ArrayList;
import java.util.List;

/** The private methods for arrays, lists, sets and collections. */
record ListMethods(Values values) {
    // private static void writeTags(BinaryWriter out, List<String> values) {
    //     int countMark = out.beginCount(values.size());
    //     int index = 0;
    //     try {
    //         for (String value : values) {
    //             out.writeString(Required.element(value, "string"));
    //             index++;
    //         }
    //     } catch (CodecException e) {
    //         throw e.at(index);
    //     }
    //     out.endCount(countMark, index);
    // }
    MethodSpec.Builder write(String name, ListUse type, String path) {
        ListFormat format = values.format().lists();
        boolean array = type.container() == Container.ARRAY;
        boolean counted = format.isCounted() && !array;
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(begin(format, type.container()));
        if (elementCanFail(type.element())) {
            code.addStatement("int index = 0").beginControlFlow("try");
            code.add(writeLoop(type, path, true));
            code.nextControlFlow("catch ($T e)", RuntimeTypes.CODEC_EXCEPTION);
            code.addStatement("throw e.at(index)").endControlFlow();
        } else {
            code.add(counted ? Statement.of("int index = 0") : Statement.NONE);
            code.add(writeLoop(type, path, counted));
        }
        code.add(
                type.container() == Container.SET
                        ? format.endSet("index", values.inMethod("in").read(type, path))
                        : format.endWrite(counted ? "index" : null));
        return MethodSpec.methodBuilder(name)
                .addParameter(values.format().writer(), "out")
                .addParameter(JavaNames.of(type.javaType()), "values")
                .addCode(code.build());
    }

    // int countMark = out.beginCount(values.size());
    //
    // out.noteLoss();
    // int countMark = out.beginCount(values.size());
    private static CodeBlock begin(ListFormat format, Container container) {
        return switch (container) {
            case ARRAY -> format.beginArray();
            case LIST -> format.beginCollection();
            case SET -> format.beginSet();
            case COLLECTION ->
                CodeBlock.builder() // read, it is a list, and equal to others
                        .addStatement("out.noteLoss()")
                        .add(format.beginCollection())
                        .build();
        };
    }

    private CodeBlock writeLoop(ListUse type, String path, boolean counting) {
        TypeUse element = type.element();
        CodeBlock value = mayBeNull(element)
                ? CodeBlock.of("value")
                : CodeBlock.of("$T.element(value, $S)", RuntimeTypes.REQUIRED, JsNames.of(element));
        CodeBlock.Builder code = CodeBlock.builder();
        code.beginControlFlow("for ($T value : values)", elementType(type));
        code.addStatement(values.write(element, value, path + "/element"));
        if (counting) {
            code.addStatement("index++");
        }
        return code.endControlFlow().build();
    }

    private static TypeName elementType(ListUse type) {
        boolean array = type.container() == Container.ARRAY;
        return JavaNames.of(
                array ? type.element().javaType() : type.element().javaType().boxed());
    }

    /** Whether the element needs no null check, because null is allowed or impossible. */
    private static boolean mayBeNull(TypeUse element) {
        return element.admitsNull() || element.javaType() instanceof JavaPrimitive;
    }

    private static boolean elementCanFail(TypeUse element) {
        return !mayBeNull(element) || WriteFailures.canHappen(element);
    }

    MethodSpec.Builder read(String name, ListUse type, String path) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .returns(JavaNames.of(type.javaType()))
                .addParameter(values.format().reader(), "in");
        if (type.container() == Container.ARRAY) {
            return new ArrayReads(values).read(method, type, path);
        }
        return method.addCode(readCollection(type, path)).addStatement("return values");
    }

    // int count = in.readCount();
    // in.allocate(48 + 4L * count);
    // List<String> values = new ArrayList<>(count);
    // try {
    //     for (int i = 0; i < count; i++) {
    //         values.add(in.readString());
    //     }
    // } catch (CodecException e) {
    //     throw e.at(values.size());
    // }
    CodeBlock readCollection(ListUse type, String path) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(values.format().lists().beginRead(type));
        code.add(newCollection(type));
        code.beginControlFlow("try");
        code.add(values.format().lists().beginElement(type));
        code.add(addElement(type, values.read(type.element(), path + "/element")));
        code.endControlFlow();
        code.nextControlFlow("catch ($T e)", RuntimeTypes.CODEC_EXCEPTION);
        code.addStatement("throw e.at(values.size())").endControlFlow();
        return code.build();
    }

    private CodeBlock newCollection(ListUse type) {
        TypeName element = JavaNames.of(type.element().javaType().boxed());
        CodeBlock.Builder code = CodeBlock.builder();
        if (type.container() == Container.SET) {
            return code.addStatement(
                            "$1T<$2T> values = new $1T<>($3L)",
                            RuntimeTypes.RECEIVED_SET,
                            element,
                            new Hashing(values.scope()).of(type.element()))
                    .build();
        }
        return code.addStatement("$T<$T> values = new $T<>($L)", List.class, element, ArrayList.class, capacity(type))
                .build();
    }

    private CodeBlock capacity(ListUse type) {
        if (!values.format().lists().isCounted()) {
            return CodeBlock.of("");
        }
        return values.mayNest(type.element()) ? CodeBlock.of("$T.min(count, 16)", Math.class) : CodeBlock.of("count");
    }

    // values.receive(ColorCodec.INSTANCE.read(in));
    private static CodeBlock addElement(ListUse type, CodeBlock value) {
        return Statement.of(type.container() == Container.SET ? "values.receive($L)" : "values.add($L)", value);
    }
}
