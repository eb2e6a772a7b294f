package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.TupleDef;
import java.util.List;
import java.util.stream.Collectors;

/** A tuple as an array. An absent element before a present one is null. */
record JsonTuple(TupleDef definition, BodyTemplate template, CodecScope scope) implements MethodBodies {
    @Override
    public Format format() {
        return new JsonFormat();
    }

    @Override
    public CodeBlock write() {
        Values values =
                new Values(scope, format(), template.components().parameters().out());
        return template.write(CodeBlock.builder()
                .addStatement("$L.beginArray()", values.stream())
                .add(template.writeAll(
                        int.class,
                        element -> CodeBlock.of("$L", element.id()),
                        element -> writeElement(values, element)))
                .addStatement("$L.endArray()", values.stream())
                .build());
    }

    // if (label != null) {
    //     out.writeString(label);
    // } else if (size != null) {
    //     out.writeNull();
    // }
    private CodeBlock writeElement(Values values, Property element) {
        CodeBlock value = template.components().value(element);
        CodeBlock write = Statement.of("$L", values.write(element.type(), value, element.javaName()));
        String laterIsThere = laterElements(element).stream()
                .map(later -> template.components().variable(later) + " != null")
                .collect(Collectors.joining(" || "));
        if (!element.presence().isOptional() || laterIsThere.isEmpty()) {
            return template.components().ifPresent(element, write);
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L != null)", template.components().variable(element))
                .add(write)
                .nextControlFlow("else if ($L)", laterIsThere)
                .addStatement("$L.writeNull()", values.stream())
                .endControlFlow()
                .build();
    }

    private List<Property> laterElements(Property element) {
        return definition
                .elements()
                .subList(element.id() + 1, definition.elements().size());
    }

    @Override
    public CodeBlock read() {
        Seen seen = template.seen();
        CodeBlock array = readArray(
                new Values(scope, format(), template.components().parameters().in()), seen);
        return template.read(seen, array, template.checkRequired(seen));
    }

    // in.beginArray();
    // for (int index = 0; in.nextElement(); index++) {
    //     if (in.readAbsent()) {
    //         continue;
    //     }
    //     try {
    //         switch (index) {
    //             case 0 -> ids = readIds(in);
    //             ...
    //             case 4 -> size = in.readDouble();
    //             default -> in.skipUnknown();
    //         }
    //     } catch (CodecException e) {
    //         throw e.at(index);
    //     }
    // }
    private CodeBlock readArray(Values values, Seen seen) {
        String in = values.stream();
        String index = template.own("index");
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$L.beginArray()", in);
        code.beginControlFlow("for (int $1L = 0; $2L.nextElement(); $1L++)", index, in);
        code.beginControlFlow("if ($L.readAbsent())", in);
        code.addStatement("continue").endControlFlow();
        code.beginControlFlow("try").beginControlFlow("switch ($L)", index);
        for (Property element : definition.elements()) {
            String note = template.note(seen, element);
            CodeBlock value = values.read(element.type(), element.javaName());
            String variable = template.components().variable(element);
            code.add(Switches.assign(CodeBlock.of("$L", element.id()), variable, false, in, value, note));
        }
        code.addStatement("default -> $L.skipUnknown()", in).endControlFlow();
        code.nextControlFlow("catch ($T $L)", RuntimeTypes.CODEC_EXCEPTION, template.own("e"));
        code.addStatement("throw $L.at($L)", template.own("e"), index);
        return code.endControlFlow().endControlFlow().build();
    }
}
