package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.TupleDef;
import java.util.List;

/** A tuple as a mask of the elements that are present, followed by these elements. */
record BinaryTuple(TupleDef definition, BodyTemplate template, CodecScope scope) implements MethodBodies {
    @Override
    public Format format() {
        return new BinaryFormat();
    }

    @Override
    public CodeBlock write() {
        Values values =
                new Values(scope, format(), template.components().parameters().out());
        return template.write(CodeBlock.builder()
                .add(writeMask(values.stream()))
                .add(template.writeAll(
                        int.class,
                        element -> CodeBlock.of("$L", element.id()),
                        element -> template.components().ifPresent(element, writeElement(values, element))))
                .build());
    }

    // long mask = 0x7;
    // mask |= label == null ? 0 : 0x8;
    // mask |= size == null ? 0 : 0x10;
    // out.writeVarint(mask);
    private CodeBlock writeMask(String out) {
        long required = definition.elements().stream()
                .filter(element -> !element.presence().isOptional())
                .mapToLong(BinaryTuple::bit)
                .sum();
        String mask = template.own("mask");
        return CodeBlock.builder()
                .addStatement("long $L = $L", mask, hex(required))
                .add(template.components().countOptional(mask, "|=", element -> hex(bit(element))))
                .addStatement("$L.writeVarint($L)", out, mask)
                .build();
    }

    private CodeBlock writeElement(Values values, Property element) {
        CodeBlock value = template.components().value(element);
        return Statement.of("$L", values.write(element.type(), value, element.javaName()));
    }

    @Override
    public CodeBlock read() {
        CodeBlock elements = readMasked(
                new Values(scope, format(), template.components().parameters().in()));
        return template.read(template.seen(), elements, checkAny());
    }

    // long mask = in.readMask(5);
    // Required.seen((mask & 0x1) != 0, "0");
    // ...
    // int at = 0;
    // try {
    //     ids = readIds(in);
    //     ...
    //     at = 4;
    //     if ((mask & 0x10) != 0) {
    //         size = in.readDouble();
    //     }
    // } catch (CodecException e) {
    //     throw e.at(at);
    // }
    private CodeBlock readMasked(Values values) {
        CodeBlock.Builder code = CodeBlock.builder();
        int size = definition.elements().size();
        code.addStatement("long $L = $L.readMask($L)", template.own("mask"), values.stream(), size);
        for (Property element : definition.elements()) {
            if (Components.isRequiredOrNull(element)) {
                code.add(template.checkOrNull(element, isPresent(element)));
            } else if (!element.presence().isOptional()) {
                code.addStatement(
                        "$T.seen($L, $L)",
                        RuntimeTypes.REQUIRED,
                        isPresent(element),
                        JavaLiterals.of(template.label().apply(element)));
            }
        }
        List<Guard.Step> steps =
                definition.elements().stream().map(e -> step(values, e)).toList();
        return code.add(template.guard(int.class).of(steps)).build();
    }

    private Guard.Step step(Values values, Property element) {
        String variable = template.components().variable(element);
        CodeBlock read = Statement.of("$L = $L", variable, values.read(element.type(), element.javaName()));
        CodeBlock code = element.presence().isOptional() || element.isOrNull()
                ? CodeBlock.builder()
                        .beginControlFlow("if ($L)", isPresent(element))
                        .add(read)
                        .endControlFlow()
                        .build()
                : read;
        return new Guard.Step(CodeBlock.of("$L", element.id()), true, code);
    }

    // (mask & 0x4) != 0
    private CodeBlock isPresent(Property element) {
        return CodeBlock.of("($L & $L) != 0", template.own("mask"), hex(bit(element)));
    }

    /** Checks components of type any; the mask has shown whether all others are present. */
    private CodeBlock checkAny() {
        return definition.elements().stream()
                .filter(Components::isAny)
                .map(element -> template.checkAny(element, CodeBlock.of("true")))
                .collect(CodeBlock.joining(""));
    }

    private static long bit(Property element) {
        return 1L << element.id();
    }

    private static String hex(long bits) {
        return "0x" + Long.toHexString(bits) + (bits > Integer.MAX_VALUE || bits < 0 ? "L" : "");
    }
}
