package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.RecordDef.Literal;
import java.util.List;
import javax.lang.model.element.Modifier;

/** How a record is read: blocks or properties in any order, unknown ones skipped, then what is missing. */
final class RecordReads {
    /** Ids below are those of index signatures and of inherited interfaces. */
    private static final int FIRST_PROPERTY_BLOCK = 10;

    private final RecordDef definition;
    private final Components components;
    private final Values values;
    private final Seen seen;

    RecordReads(RecordDef definition, Components components, Values values) {
        this.definition = definition;
        this.components = components;
        this.values = values;
        this.seen = new Seen(components.locals());
    }

    static int block(Property property) {
        return block(property.id());
    }

    private static int block(int id) {
        return id + FIRST_PROPERTY_BLOCK;
    }

    CodeBlock code() {
        CodeBlock loop = values.format() == Format.BINARY ? readBlocks() : readProperties();
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(components.declare()).add(seen.declare());
        if (definition.recursive()) {
            code.addStatement("$L.enter()", values.stream());
        }
        code.add(loop);
        if (definition.recursive()) {
            code.addStatement("$L.leave()", values.stream());
        }
        code.add(checkRequired());
        return code.add(components.construct(
                        JavaNames.construct(definition.name().javaType())))
                .build();
    }

    // for (int blocks = in.readCount(); blocks > 0; blocks--) {
    //     int header = in.readHeader();
    //     try {
    //         switch (header >>> 2) {
    //             case 10 -> {} // always the same, so it has no bytes
    //             case 11 -> name = in.readString();
    //             default -> in.skipProperty(header);
    //         }
    //     } catch (CodecException e) {
    //         throw e.at(property(header >>> 2));
    //     }
    // }
    private CodeBlock readBlocks() {
        String in = values.stream();
        String blocks = own("blocks");
        String header = own("header");
        CodeBlock.Builder code = CodeBlock.builder();
        code.beginControlFlow("for (int $1L = $2L.readCount(); $1L > 0; $1L--)", blocks, in);
        if (definition.properties().isEmpty() && definition.literals().isEmpty()) {
            return code.addStatement("$1L.skipProperty($1L.readHeader())", in)
                    .endControlFlow()
                    .build();
        }
        code.addStatement("int $L = $L.readHeader()", header, in);
        if (definition.properties().isEmpty()) {
            return code.add(switchBlock(header)).endControlFlow().build();
        }
        code.beginControlFlow("try").add(switchBlock(header));
        code.nextControlFlow("catch ($T $L)", RuntimeTypes.CODEC_EXCEPTION, own("e"));
        code.addStatement("throw $L.at(property($L >>> 2))", own("e"), header);
        return code.endControlFlow().endControlFlow().build();
    }

    private CodeBlock switchBlock(String header) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch ($L >>> 2)", header);
        for (Literal literal : definition.literals()) {
            code.add("case $L -> {} // always the same, so it has no bytes\n", block(literal.id()));
        }
        for (Property property : definition.properties()) {
            code.add(assign(CodeBlock.of("$L", block(property)), property));
        }
        code.addStatement("default -> $L.skipProperty($L)", values.stream(), header);
        return code.endControlFlow().build();
    }

    // in.beginObject();
    // for (String property = in.nextName(); property != null; property = in.nextName()) {
    //     if (in.readAbsent()) {
    //         continue;
    //     }
    //     try {
    //         switch (property) {
    //             case "type" -> {
    //                 in.expectLiteral("circle");
    //                 seen |= 0x1;
    //             }
    //             case "name" -> name = in.readString();
    //             default -> in.skipValue();
    //         }
    //     } catch (CodecException e) {
    //         throw e.at(property);
    //     }
    // }
    private CodeBlock readProperties() {
        String in = values.stream();
        String property = own("property");
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$L.beginObject()", in);
        code.beginControlFlow(
                "for ($3T $1L = $2L.nextName(); $1L != null; $1L = $2L.nextName())", property, in, String.class);
        if (definition.properties().isEmpty() && definition.literals().isEmpty()) {
            return code.addStatement("$L.skipValue()", in).endControlFlow().build();
        }
        code.beginControlFlow("if ($L.readAbsent())", in);
        code.addStatement("continue").endControlFlow();
        code.beginControlFlow("try").beginControlFlow("switch ($L)", property);
        definition.literals().forEach(literal -> code.add(expectLiteral(literal)));
        definition.properties().forEach(p -> code.add(assign(CodeBlock.of("$S", p.name()), p)));
        code.addStatement("default -> $L.skipValue()", in).endControlFlow();
        code.nextControlFlow("catch ($T $L)", RuntimeTypes.CODEC_EXCEPTION, own("e"));
        code.addStatement("throw $L.at($L)", own("e"), property);
        return code.endControlFlow().endControlFlow().build();
    }

    private CodeBlock expectLiteral(Literal literal) {
        return CodeBlock.builder()
                .beginControlFlow("case $S ->", literal.property())
                .addStatement("$L.expectLiteral($S)", values.stream(), literal.value())
                .addStatement("$L", seen.note(literal.property()))
                .endControlFlow()
                .build();
    }

    private CodeBlock assign(CodeBlock label, Property property) {
        boolean prefix = values.format() == Format.BINARY && property.type().lengthPrefix();
        boolean noted = Components.isPrimitive(property) || Components.mayHoldNull(property);
        String note = noted ? seen.note(property.name()) : "";
        CodeBlock value = values.read(property.type(), property.name());
        return Switches.assign(label, property.name(), prefix, values.stream(), value, note);
    }

    // name = Required.property(name, "name");
    // Required.seen((seen & 0x1) != 0, "age");
    // data = Required.any(data, (seen & 0x2) != 0, in.nullChecks(), "data");
    private CodeBlock checkRequired() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (values.format() == Format.JSON) {
            definition.literals().forEach(literal -> code.add(seen.check(literal.property())));
        }
        for (Property property : definition.properties()) {
            if (Components.isPrimitive(property)) {
                code.add(seen.check(property.name()));
            } else if (Components.mayHoldNull(property)) {
                code.add(Components.checkAny(property, property.name(), seen.has(property.name()), values.stream()));
            } else if (!property.presence().isOptional()) {
                code.addStatement("$2L = $1T.property($2L, $2S)", RuntimeTypes.REQUIRED, property.name());
            }
        }
        return code.build();
    }

    private String own(String name) {
        return components.locals().own(name);
    }

    // /** The name of the property in a block, for errors. */
    // private static String property(int block) {
    //     return switch (block) {
    //         case 10 -> "name";
    //         default -> "#" + block;
    //     };
    // }
    static MethodSpec propertyOfBlock(List<Property> properties) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch (block)");
        for (Property property : properties) {
            code.addStatement("case $L -> $S", block(property), property.name());
        }
        code.addStatement("default -> $S + block", "#");
        return MethodSpec.methodBuilder("property")
                .addJavadoc("The name of the property in a block, for errors.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(String.class)
                .addParameter(int.class, "block")
                .addCode(code.unindent().add("};\n").build())
                .build();
    }
}
