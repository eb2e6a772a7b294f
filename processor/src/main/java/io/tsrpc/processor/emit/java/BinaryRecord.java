package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.RecordDef.Literal;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A record as blocks in any order. Unknown blocks are skipped. Literals are constant, so they have no bytes. */
record BinaryRecord(RecordDef definition, BodyTemplate template, CodecScope scope) implements MethodBodies {
    /** Smaller ids are those of index signatures and of inherited interfaces. */
    private static final int FIRST_PROPERTY_BLOCK = 10;

    @Override
    public Format format() {
        return new BinaryFormat();
    }

    // String name = Required.property(value.name(), "name");
    // String content = Required.property(value.content(), "content");
    // out.writeVarint(2);
    // out.writeHeader(0x28);
    // out.writeString(name);
    // out.writeHeader(0x2c);
    // out.writeString(content);
    @Override
    public CodeBlock write() {
        Values values =
                new Values(scope, format(), template.components().parameters().out());
        return template.write(CodeBlock.builder()
                .add(writeCount(values.stream()))
                .add(template.writeAll(
                        String.class,
                        property -> CodeBlock.of("$S", property.name()),
                        property -> template.components().ifPresent(property, writeBlock(values, property))))
                .build());
    }

    // int blocks = 6;
    // blocks += email == null ? 0 : 1;
    // blocks += height == null ? 0 : 1;
    // out.writeVarint(blocks);
    private CodeBlock writeCount(String out) {
        long required = definition.properties().stream()
                .filter(p -> !p.presence().isOptional())
                .count();
        if (required == definition.properties().size()) {
            return Statement.of("$L.writeVarint($L)", out, required);
        }
        String blocks = template.own("blocks");
        return CodeBlock.builder()
                .addStatement("int $L = $L", blocks, required)
                .add(template.components().countOptional(blocks, "+=", property -> "1"))
                .addStatement("$L.writeVarint($L)", out, blocks)
                .build();
    }

    private CodeBlock writeBlock(Values values, Property property) {
        String mark = template.own(property.name() + "Mark");
        CodeBlock value = template.components().value(property);
        return values.writeBlock(block(property.id()), property.type(), value, property.name(), mark);
    }

    @Override
    public CodeBlock read() {
        Seen seen = template.seen();
        CodeBlock blocks = readBlocks(
                new Values(scope, format(), template.components().parameters().in()), seen);
        return template.read(seen, blocks, template.checkRequired(seen));
    }

    // for (int blocks = in.readCount(); blocks > 0; blocks--) {
    //     int header = in.readHeader();
    //     try {
    //         switch (header >>> 2) {
    //             case 10 -> {} // always the same, so it has no bytes
    //             case 11 -> {
    //                 radius = in.readDouble();
    //                 seen |= 0x1;
    //             }
    //             default -> in.skipProperty(header);
    //         }
    //     } catch (CodecException e) {
    //         throw e.at(property(header >>> 2));
    //     }
    // }
    private CodeBlock readBlocks(Values values, Seen seen) {
        String in = values.stream();
        String header = template.own("header");
        CodeBlock.Builder code = CodeBlock.builder();
        code.beginControlFlow("for (int $1L = $2L.readCount(); $1L > 0; $1L--)", template.own("blocks"), in);
        if (definition.properties().isEmpty() && definition.literals().isEmpty()) {
            return code.addStatement("$1L.skipProperty($1L.readHeader())", in)
                    .endControlFlow()
                    .build();
        }
        code.addStatement("int $L = $L.readHeader()", header, in);
        if (definition.properties().isEmpty()) {
            return code.add(switchBlock(values, seen)).endControlFlow().build();
        }
        code.beginControlFlow("try").add(switchBlock(values, seen));
        code.nextControlFlow("catch ($T $L)", RuntimeTypes.CODEC_EXCEPTION, template.own("e"));
        code.addStatement("throw $L.at(property($L >>> 2))", template.own("e"), header);
        return code.endControlFlow().endControlFlow().build();
    }

    private CodeBlock switchBlock(Values values, Seen seen) {
        String header = template.own("header");
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch ($L >>> 2)", header);
        for (Literal literal : definition.literals()) {
            code.add("case $L -> {} // always the same, so it has no bytes\n", block(literal.id()));
        }
        for (Property property : definition.properties()) {
            boolean prefix = property.type().lengthPrefix();
            String note = template.note(seen, property);
            CodeBlock label = CodeBlock.of("$L", block(property.id()));
            CodeBlock value = Components.received(property, values.read(property.type(), property.name()));
            String variable = template.components().variable(property);
            code.add(Switches.assign(label, variable, prefix, values.stream(), value, note));
        }
        code.addStatement("default -> $L.skipProperty($L)", values.stream(), header);
        return code.endControlFlow().build();
    }

    // /** Returns the name of the property with this block id, for error messages. */
    // private static String property(int block) {
    //     return switch (block) {
    //         case 10 -> "name";
    //         case 11 -> "content";
    //         default -> "#" + block;
    //     };
    // }
    static MethodSpec propertyOfBlock(List<Property> properties) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch (block)");
        for (Property property : properties) {
            code.addStatement("case $L -> $S", block(property.id()), property.name());
        }
        code.addStatement("default -> $S + block", "#");
        return MethodSpec.methodBuilder("property")
                .addJavadoc("Returns the name of the property with this block id, for error messages.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(String.class)
                .addParameter(int.class, "block")
                .addCode(code.unindent().add("};\n").build())
                .build();
    }

    private static int block(int id) {
        return id + FIRST_PROPERTY_BLOCK;
    }
}
