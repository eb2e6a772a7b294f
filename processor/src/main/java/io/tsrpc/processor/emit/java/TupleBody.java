package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.TupleDef;
import java.util.List;
import java.util.stream.Collectors;

/** The codec of a record sent by position: a mask and the elements that are there in binary, an array in JSON. */
record TupleBody(TupleDef definition, Components components, CodecScope scope) implements CodecBody {
    static TupleBody of(TupleDef definition) {
        return new TupleBody(definition, new Components(definition.elements()), new CodecScope(definition.recursive()));
    }

    @Override
    public Parameters parameters() {
        return components.parameters();
    }

    @Override
    public CodeBlock write(Format format) {
        String out = parameters().out();
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(components.takeOut(TupleReads::label));
        if (definition.recursive()) {
            code.addStatement("$L.enter()", out);
        }
        code.add(
                format == Format.BINARY
                        ? writeMask()
                        : CodeBlock.builder()
                                .addStatement("$L.beginArray()", out)
                                .build());
        code.add(guard().of(steps(new Values(scope, format, out))));
        if (format == Format.JSON) {
            code.addStatement("$L.endArray()", out);
        }
        if (definition.recursive()) {
            code.addStatement("$L.leave()", out);
        }
        return code.build();
    }

    private Guard guard() {
        return new Guard(
                components.locals().own("at"), int.class, components.locals().own("e"));
    }

    // long mask = 0x3;
    // mask |= label == null ? 0 : 0x4;
    // out.writeVarint(mask);
    private CodeBlock writeMask() {
        long required = definition.elements().stream()
                .filter(element -> !element.presence().isOptional())
                .mapToLong(TupleReads::bit)
                .sum();
        String mask = components.locals().own("mask");
        return CodeBlock.builder()
                .addStatement("long $L = $L", mask, TupleReads.hex(required))
                .add(components.countOptional(mask, "|=", element -> TupleReads.hex(TupleReads.bit(element))))
                .addStatement("$L.writeVarint($L)", parameters().out(), mask)
                .build();
    }

    private List<Guard.Step> steps(Values values) {
        return definition.elements().stream()
                .map(element -> new Guard.Step(
                        CodeBlock.of("$L", element.id()),
                        Values.writeCanFail(element.type()),
                        writeElement(values, element)))
                .toList();
    }

    // if (label != null) {
    //     out.writeString(label);
    // } else if (size != null) {
    //     out.writeNull();
    // }
    private CodeBlock writeElement(Values values, Property element) {
        CodeBlock write = CodeBlock.builder()
                .addStatement(values.write(element.type(), components.value(element), element.name()))
                .build();
        if (!element.presence().isOptional()) {
            return write;
        }
        CodeBlock.Builder code = CodeBlock.builder();
        code.beginControlFlow("if ($L != null)", element.name()).add(write);
        String laterIsThere = laterElements(element).stream()
                .map(later -> later.name() + " != null")
                .collect(Collectors.joining(" || "));
        if (values.format() == Format.JSON && !laterIsThere.isEmpty()) {
            code.nextControlFlow("else if ($L)", laterIsThere);
            code.addStatement("$L.writeNull()", values.stream());
        }
        return code.endControlFlow().build();
    }

    private List<Property> laterElements(Property element) {
        return definition
                .elements()
                .subList(element.id() + 1, definition.elements().size());
    }

    @Override
    public CodeBlock read(Format format) {
        return new TupleReads(
                        definition,
                        components,
                        new Values(scope, format, parameters().in()))
                .code();
    }

    @Override
    public Deprecation mentionedByWrite() {
        return components.mentionedByWrite();
    }

    @Override
    public Deprecation mentionedByRead() {
        return components.mentionedByRead();
    }

    @Override
    public void addConstants(TypeSpec.Builder codec) {
        scope.addConstants(codec);
    }

    @Override
    public void addMethods(TypeSpec.Builder codec) {
        scope.addMethods(codec);
    }
}
