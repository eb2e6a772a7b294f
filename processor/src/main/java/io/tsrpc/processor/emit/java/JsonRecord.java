package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef.Literal;
import java.util.List;

/**
 * A record as an object, with properties in any order. Unknown ones are skipped.
 *
 * @param literals its literal properties, with those of what it extends
 */
record JsonRecord(List<Literal> literals, BodyTemplate template, CodecScope scope, JsonNames names)
        implements MethodBodies {
    @Override
    public Format format() {
        return new JsonFormat();
    }

    @Override
    public CodeBlock write() {
        Values values =
                new Values(scope, format(), template.components().parameters().out());
        return template.write(CodeBlock.builder()
                .add(beginObject(values.stream()))
                .add(template.writeAll(
                        String.class,
                        property -> JavaLiterals.of(property.name()),
                        property -> template.components().ifPresent(property, writeProperty(values, property))))
                .add(writeRest(values))
                .addStatement("$L.endObject()", values.stream())
                .build());
    }

    // writeMore(out, more);
    private CodeBlock writeRest(Values values) {
        return template.components()
                .rest()
                .map(rest -> Statement.of(
                        "$L($L, $L)",
                        new RestMethods(values, names.field()).write(rest),
                        values.stream(),
                        template.components().variable(rest)))
                .orElse(Statement.NONE);
    }

    // out.beginObject();
    // out.name(NAMES, 0);
    // out.writeString("circle");
    CodeBlock beginObject(String out) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$L.beginObject()", out);
        for (Literal literal : literals) {
            code.addStatement(writeName(out, literal.property()));
            code.addStatement("$L.$L($L)", out, writeMethod(literal.value()), JavaLiterals.of(literal.value()));
        }
        return code.build();
    }

    /** The writer's method for a literal. */
    static String writeMethod(Object literal) {
        if (literal instanceof String) {
            return "writeString";
        }
        return literal instanceof Boolean ? "writeBoolean" : "writeInt";
    }

    // out.name(NAMES, 0);
    // out.writeString(name);
    private CodeBlock writeProperty(Values values, Property property) {
        CodeBlock value = template.components().value(property);
        return CodeBlock.builder()
                .addStatement(writeName(values.stream(), property.name()))
                .addStatement(values.write(property.type(), value, property.javaName()))
                .build();
    }

    CodeBlock writeName(String out, String name) {
        return CodeBlock.of("$L.name($L, $L)", out, names.field(), names.index(name));
    }

    @Override
    public CodeBlock read() {
        Seen seen = template.seen();
        CodeBlock properties = readProperties(
                new Values(scope, format(), template.components().parameters().in()), seen);
        return template.read(seen, properties, checkRequired(seen));
    }

    // in.beginObject();
    // for (int property = in.nextProperty(NAMES, -1); property >= 0; property = in.nextProperty(NAMES, property)) {
    //     try {
    //         switch (property) {
    //             case 0 -> {
    //                 in.expectLiteral("circle");
    //                 seen |= 0x1;
    //             }
    //             case 1 -> {
    //                 radius = in.readDouble();
    //                 seen |= 0x2;
    //             }
    //         }
    //     } catch (CodecException e) {
    //         throw e.at(NAMES.name(property));
    //     }
    // }
    private CodeBlock readProperties(Values values, Seen seen) {
        String in = values.stream();
        String property = template.own("property");
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$L.beginObject()", in);
        if (names.names().isEmpty()) {
            return code.add(others(values, property)).build();
        }
        CodeBlock rest = readRest(values);
        String gap = rest.isEmpty() ? " " : "$W";
        code.beginControlFlow(
                "for (int $1L = $2L.nextProperty($3L, -1$4L);" + gap + "$1L >= 0;" + gap
                        + "$1L = $2L.nextProperty($3L, $1L$4L))",
                property,
                in,
                names.field(),
                rest);
        code.beginControlFlow("try").beginControlFlow("switch ($L)", property);
        literals.forEach(literal -> code.add(expectLiteral(literal, in, seen)));
        template.components().properties().stream()
                .filter(p -> !p.isRest())
                .forEach(p -> code.add(assign(p, values, seen)));
        code.endControlFlow();
        code.nextControlFlow("catch ($T $L)", RuntimeTypes.CODEC_EXCEPTION, template.own("e"));
        code.addStatement("throw $L.at($L.name($L))", template.own("e"), names.field(), property);
        return code.endControlFlow().endControlFlow().build();
    }

    // , key -> readMore(in, key, more)
    private CodeBlock readRest(Values values) {
        return template.components()
                .rest()
                .map(rest -> CodeBlock.of(
                        ", $1L -> $2L($3L, $1L, $4L)",
                        template.own("key"),
                        new RestMethods(values, names.field()).read(rest),
                        values.stream(),
                        template.components().variable(rest)))
                .orElse(Statement.NONE);
    }

    // for (String property = in.nextName(); property != null; property = in.nextName()) {
    //     in.skipUnknown();
    // }
    private CodeBlock others(Values values, String property) {
        String in = values.stream();
        CodeBlock other = template.components()
                .rest()
                .map(rest -> Statement.of(
                        "$L($L, $L, $L)",
                        new RestMethods(values, names.field()).read(rest),
                        in,
                        property,
                        template.components().variable(rest)))
                .orElseGet(() -> Statement.of("$L.skipUnknown()", in));
        return CodeBlock.builder()
                .beginControlFlow(
                        "for ($3T $1L = $2L.nextName(); $1L != null; $1L = $2L.nextName())", property, in, String.class)
                .add(other)
                .endControlFlow()
                .build();
    }

    private CodeBlock expectLiteral(Literal literal, String in, Seen seen) {
        return CodeBlock.builder()
                .beginControlFlow("case $L ->", names.index(literal.property()))
                .addStatement("$L.expectLiteral($L)", in, JavaLiterals.of(literal.value()))
                .addStatement("$L", seen.note(literal.property()))
                .endControlFlow()
                .build();
    }

    private CodeBlock assign(Property property, Values values, Seen seen) {
        String note = template.note(seen, property);
        CodeBlock label = CodeBlock.of("$L", names.index(property.name()));
        CodeBlock value = Components.received(property, values.read(property.type(), property.javaName()));
        return Switches.assign(label, template.components().variable(property), false, values.stream(), value, note);
    }

    // Required.seen((seen & 0x1) != 0, "kind");
    // Required.seen((seen & 0x2) != 0, "radius");
    private CodeBlock checkRequired(Seen seen) {
        CodeBlock.Builder code = CodeBlock.builder();
        literals.forEach(literal -> code.add(seen.check(literal.property())));
        return code.add(template.checkRequired(seen)).build();
    }
}
