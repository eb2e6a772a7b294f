package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.LengthType;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.RecordDef.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A record as blocks in any order. Unknown blocks are skipped. Literals are constant, so they have no bytes. */
record BinaryRecord(RecordDef definition, Blocks blocks, BodyTemplate template, CodecScope scope, JsonNames names)
        implements MethodBodies {
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
        CodeBlock.Builder counts = CodeBlock.builder();
        addCounts(blocks, counts);
        List<Guard.Step> steps = new ArrayList<>();
        addSteps(blocks, values, steps);
        CodeBlock properties = template.guard(String.class).of(steps);
        return template.write(counts.add(blocks.rest()
                        .map(rest -> withRest(rest, properties, values))
                        .orElseGet(() -> Statement.of("$L.writeVarint($L)", values.stream(), count(blocks)).toBuilder()
                                .add(properties)
                                .build()))
                .build());
    }

    // long moreMark = out.beginMap(1 + more.size());
    // out.writeHeader(0x29);
    // out.writeInt(value.total());
    // out.endMap(moreMark, 1 + writeMore(out, more), more);
    private CodeBlock withRest(Property rest, CodeBlock properties, Values values) {
        String out = values.stream();
        String map = template.components().variable(rest);
        String mark = template.own(rest.javaName() + "Mark");
        String write = new RestMethods(values, names.field()).write(rest);
        String count = count(blocks);
        return CodeBlock.builder()
                .addStatement("long $L = $L.beginMap($L + $L.size())", mark, out, count, map)
                .add(properties)
                .addStatement("$1L.endMap($2L, $3L + $4L($1L, $5L), $5L)", out, mark, count, write, map)
                .build();
    }

    // int blocks = 6;
    // blocks += email == null ? 0 : 1;
    // blocks += height == null ? 0 : 1;
    private void addCounts(Blocks of, CodeBlock.Builder code) {
        of.parents().forEach(parent -> addCounts(parent.blocks(), code));
        if (!isVaried(of)) {
            return;
        }
        String sum = variable(of);
        code.addStatement("int $L = $L", sum, constant(of));
        for (Blocks.Inherited parent : of.parents()) {
            if (of.isSometimesWritten(parent)) {
                code.addStatement("$L += $L == 0 ? 0 : 1", sum, variable(parent.blocks()));
            }
        }
        for (Blocks.Own block : of.sent()) {
            if (block.component().presence().isOptional()) {
                code.addStatement("$L += $L", sum, template.components().ifPresent(block.component(), "1"));
            }
        }
    }

    /** How many of these blocks every value has. */
    private static long constant(Blocks of) {
        long parents = of.parents().stream().filter(of::isAlwaysWritten).count();
        return parents
                + of.sent().stream()
                        .filter(block -> !block.component().presence().isOptional())
                        .count();
    }

    /** Whether values differ in how many of these blocks they have. */
    private static boolean isVaried(Blocks of) {
        return of.sent().stream().anyMatch(block -> block.component().presence().isOptional())
                || of.parents().stream().anyMatch(of::isSometimesWritten);
    }

    private String count(Blocks of) {
        return isVaried(of) ? variable(of) : Long.toString(constant(of));
    }

    private String variable(Blocks of) {
        return template.own(of.called("blocks"));
    }

    private void addSteps(Blocks of, Values values, List<Guard.Step> steps) {
        of.parents().forEach(parent -> addSteps(of, parent, values, steps));
        for (Blocks.Own block : of.own()) {
            Property component = block.component();
            steps.add(new Guard.Step(
                    JavaLiterals.of(component.name()),
                    WriteFailures.canHappen(component.type()),
                    template.components().ifPresent(component, writeBlock(of, values, block))));
        }
    }

    // if (blocks1 > 0) {
    //     out.writeHeader(0x7);
    //     out.writeVarint(blocks1);
    // }
    private void addSteps(Blocks around, Blocks.Inherited parent, Values values, List<Guard.Step> steps) {
        Blocks of = parent.blocks();
        boolean sometimes = around.isSometimesWritten(parent);
        if (!sometimes && !around.isAlwaysWritten(parent)) {
            return;
        }
        CodeBlock.Builder head = CodeBlock.builder();
        if (sometimes) { // then all of its components are optional
            head.beginControlFlow("if ($L > 0)", variable(of));
        }
        head.addStatement("$L.writeHeader($L)", values.stream(), Values.header(LengthType.BLOCKS, parent.id()));
        head.addStatement("$L.writeVarint($L)", values.stream(), count(of));
        if (sometimes) {
            head.endControlFlow();
        }
        steps.add(new Guard.Step(CodeBlock.of("$S", of.name()), false, head.build()));
        addSteps(of, values, steps);
    }

    private CodeBlock writeBlock(Blocks of, Values values, Blocks.Own block) {
        Property component = block.component();
        CodeBlock value = template.components().value(component);
        if (component.isLiteral()) {
            return Statement.of("$L", values.write(component.type(), value, component.javaName()));
        }
        String mark = template.own(
                isFirst(of, component) ? component.javaName() + "Mark" : of.called(component.javaName() + "Mark"));
        return values.writeBlock(block.id(), component.type(), value, component.javaName(), mark);
    }

    /** Whether these are the first blocks that have the component: members of an intersection may have the same. */
    private boolean isFirst(Blocks of, Property component) {
        return blocks.all()
                .filter(level ->
                        level.own().stream().anyMatch(block -> block.component().equals(component)))
                .findFirst()
                .equals(Optional.of(of));
    }

    @Override
    public CodeBlock read() {
        Seen seen = template.seen();
        Values values =
                new Values(scope, format(), template.components().parameters().in());
        return template.read(
                seen,
                literal -> values.read(literal.type(), literal.name()), // it has no bytes
                readBlocks(blocks, values, seen),
                template.checkRequired(seen));
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
    //
    // if (header >>> 2 == 1) {
    //     // BaseRequest
    //     for (int blocks1 = in.readCount(); blocks1 > 0; blocks1--) {
    //     ...
    //     continue;
    // }
    private CodeBlock readBlocks(Blocks of, Values values, Seen seen) {
        String in = values.stream();
        String header = template.own(of.called("header"));
        List<Literal> literals = literals(of);
        CodeBlock.Builder code = CodeBlock.builder();
        code.beginControlFlow("for (int $1L = $2L.readCount(); $1L > 0; $1L--)", variable(of), in);
        if (of.own().isEmpty()
                && of.parents().isEmpty()
                && literals.isEmpty()
                && of.rest().isEmpty()) {
            return code.addStatement("$1L.$2L($1L.readHeader())", in, skip(of))
                    .endControlFlow()
                    .build();
        }
        code.addStatement("int $L = $L.readHeader()", header, in);
        for (Blocks.Inherited parent : of.parents()) {
            code.beginControlFlow("if ($L >>> 2 == $L)", header, parent.id());
            code.add("// $L\n", parent.blocks().name());
            code.add(readBlocks(parent.blocks(), values, seen));
            code.addStatement("continue");
            code.endControlFlow();
        }
        of.rest().ifPresent(property -> code.add(readRest(property, header, values)));
        if (of.own().isEmpty()) {
            CodeBlock rest = literals.isEmpty()
                    ? Statement.of("$L.$L($L)", in, skip(of), header)
                    : switchBlock(of, literals, values, seen);
            return code.add(rest).endControlFlow().build();
        }
        code.beginControlFlow("try").add(switchBlock(of, literals, values, seen));
        code.nextControlFlow("catch ($T $L)", RuntimeTypes.CODEC_EXCEPTION, template.own("e"));
        code.addStatement("throw $L.at($L($L >>> 2))", template.own("e"), of.called("property"), header);
        return code.endControlFlow().endControlFlow().build();
    }

    // if (header >>> 2 == 0) {
    //     readMore(in, more);
    //     continue;
    // }
    private CodeBlock readRest(Property rest, String header, Values values) {
        String read = new RestMethods(values, names.field()).read(rest);
        return CodeBlock.builder()
                .beginControlFlow("if ($L >>> 2 == 0)", header)
                .addStatement(
                        "$L($L, $L)",
                        read,
                        values.stream(),
                        template.components().variable(rest))
                .addStatement("continue")
                .endControlFlow()
                .build();
    }

    private static String skip(Blocks of) {
        return of.intersection() ? "skip" : "skipProperty";
    }

    /** Only the record itself has discriminators. */
    private List<Literal> literals(Blocks of) {
        return of.number() == 0 ? definition.literals() : List.of();
    }

    private CodeBlock switchBlock(Blocks of, List<Literal> literals, Values values, Seen seen) {
        String header = template.own(of.called("header"));
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch ($L >>> 2)", header);
        for (Literal literal : literals) {
            code.add("case $L -> {} // always the same, so it has no bytes\n", Blocks.property(literal.id()));
        }
        for (Blocks.Own block : of.own()) {
            Property component = block.component();
            boolean prefix = component.type().lengthPrefix();
            String note = template.note(seen, component);
            CodeBlock label = CodeBlock.of("$L", block.id());
            CodeBlock value = Components.received(component, values.read(component.type(), component.javaName()));
            String variable = template.components().variable(component);
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
    static MethodSpec propertyOfBlock(Blocks of) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch (block)");
        for (Blocks.Own block : of.own()) {
            code.addStatement(
                    "case $L -> $L",
                    block.id(),
                    JavaLiterals.of(block.component().name()));
        }
        code.addStatement("default -> $S + block", "#");
        return MethodSpec.methodBuilder(of.called("property"))
                .addJavadoc("Returns the name of the property with this block id, for error messages.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(String.class)
                .addParameter(int.class, "block")
                .addCode(code.unindent().add("};\n").build())
                .build();
    }
}
