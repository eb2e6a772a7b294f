package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The method that reads those properties that a part of a record has, and writes them as JSON. */
record PartsMethod(RecordDef definition, Blocks blocks, Components components, CodecScope scope, JsonRecord json) {
    static final String NAME = "readParts";

    /** The records of which a part may be sent: those in unions without a discriminator. */
    static Set<TypeUse.NamedUse> recordsOf(Protocol protocol) {
        Set<TypeUse.NamedUse> records = new HashSet<>();
        protocol.definitions(UnionDef.class).stream()
                .filter(UnionDef::isUntagged)
                .flatMap(union -> union.members().stream())
                .map(UnionDef.Member::definition)
                .filter(Objects::nonNull)
                .forEach(records::add);
        return records;
    }

    // public static void readParts(BinaryReader in, JsonWriter out) {
    //     out.beginObject();
    //     for (int blocks = in.readCount(); blocks > 0; blocks--) {
    //         int header = in.readHeader();
    //         try {
    //             switch (header >>> 2) {
    //                 case 10 -> {
    //                     int room = in.readInt();
    //                     out.name(NAMES, 0);
    //                     out.writeInt(room);
    //                 }
    //                 ...
    //                 default -> in.skipProperty(header);
    //             }
    //         } catch (CodecException e) {
    //             throw e.at(property(header >>> 2));
    //         }
    //     }
    //     out.endObject();
    // }
    MethodSpec.Builder method() {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(json.beginObject(out()));
        code.add(read(blocks));
        code.addStatement("$L.endObject()", out());
        MethodSpec.Builder method = MethodSpec.methodBuilder(NAME)
                .addJavadoc("Reads what a part of a value has, and writes it as JSON.\n")
                .addModifiers(Modifier.STATIC)
                .addParameter(new BinaryFormat().reader(), in())
                .addParameter(new JsonFormat().writer(), out())
                .addCode(code.build());
        return definition.name().publicCodec() ? method.addModifiers(Modifier.PUBLIC) : method;
    }

    private String in() {
        return components.parameters().in();
    }

    private String out() {
        return components.parameters().out();
    }

    private CodeBlock read(Blocks of) {
        String header = own(of.called("header"));
        CodeBlock.Builder code = CodeBlock.builder();
        code.beginControlFlow("for (int $1L = $2L.readCount(); $1L > 0; $1L--)", own(of.called("blocks")), in());
        code.addStatement("int $L = $L.readHeader()", header, in());
        for (Blocks.Inherited parent : of.parents()) {
            code.beginControlFlow("if ($L >>> 2 == $L)", header, parent.id());
            code.add("// $L\n", parent.blocks().name());
            code.add(read(parent.blocks()));
            code.addStatement("continue");
            code.endControlFlow();
        }
        if (of.own().isEmpty()) {
            return code.addStatement("$L.skipProperty($L)", in(), header)
                    .endControlFlow()
                    .build();
        }
        code.beginControlFlow("try").beginControlFlow("switch ($L >>> 2)", header);
        of.own().forEach(block -> code.add(copy(block)));
        code.addStatement("default -> $L.skipProperty($L)", in(), header).endControlFlow();
        code.nextControlFlow("catch ($T $L)", RuntimeTypes.CODEC_EXCEPTION, own("e"));
        code.addStatement("throw $L.at($L($L >>> 2))", own("e"), of.called("property"), header);
        return code.endControlFlow().endControlFlow().build();
    }

    private CodeBlock copy(Blocks.Own block) {
        Property component = block.component();
        TypeUse type = component.type();
        String variable = components.variable(component);
        CodeBlock read = new Values(scope, new BinaryFormat(), in()).read(type, component.javaName());
        CodeBlock write = new Values(scope, new JsonFormat(), out())
                .write(type, CodeBlock.of("$L", variable), component.javaName());
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("case $L ->", block.id());
        if (type.lengthPrefix()) {
            code.addStatement("$L.skipPrefix()", in());
        }
        return code.addStatement("$T $L = $L", JavaNames.of(type.javaType()), variable, read)
                .addStatement(json.writeName(out(), component.name()))
                .addStatement(write)
                .endControlFlow()
                .build();
    }

    private String own(String name) {
        return components.locals().own(name);
    }
}
