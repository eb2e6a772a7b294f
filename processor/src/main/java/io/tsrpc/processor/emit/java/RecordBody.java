package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.RecordDef.Literal;
import java.util.List;

/** The codec of a record: blocks with headers in binary, an object in JSON. */
record RecordBody(RecordDef definition, Components components, CodecScope scope) implements CodecBody {
    static RecordBody of(RecordDef definition) {
        return new RecordBody(
                definition, new Components(definition.properties()), new CodecScope(definition.recursive()));
    }

    @Override
    public Parameters parameters() {
        return components.parameters();
    }

    // String name = Required.property(value.name(), "name");
    // String email = value.email();
    // int blocks = 1;
    // blocks += email == null ? 0 : 1;
    // out.writeVarint(blocks);
    // out.writeHeader(0x28);
    // out.writeString(name);
    // if (email != null) {
    //     out.writeHeader(0x2c);
    //     out.writeString(email);
    // }
    @Override
    public CodeBlock write(Format format) {
        String out = parameters().out();
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(components.takeOut(Property::name));
        if (definition.recursive()) {
            code.addStatement("$L.enter()", out);
        }
        code.add(format == Format.BINARY ? writeCount() : beginObject());
        code.add(guard().of(steps(new Values(scope, format, out))));
        if (format == Format.JSON) {
            code.addStatement("$L.endObject()", out);
        }
        if (definition.recursive()) {
            code.addStatement("$L.leave()", out);
        }
        return code.build();
    }

    private Guard guard() {
        return new Guard(
                components.locals().own("at"), String.class, components.locals().own("e"));
    }

    private CodeBlock writeCount() {
        String out = parameters().out();
        long required = definition.properties().stream()
                .filter(p -> !p.presence().isOptional())
                .count();
        CodeBlock.Builder code = CodeBlock.builder();
        if (required == definition.properties().size()) {
            return code.addStatement("$L.writeVarint($L)", out, required).build();
        }
        String blocks = components.locals().own("blocks");
        code.addStatement("int $L = $L", blocks, required);
        code.add(components.countOptional(blocks, "+=", property -> "1"));
        return code.addStatement("$L.writeVarint($L)", out, blocks).build();
    }

    // out.beginObject();
    // out.name("type");
    // out.writeString("circle");
    private CodeBlock beginObject() {
        String out = parameters().out();
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$L.beginObject()", out);
        for (Literal literal : definition.literals()) {
            code.addStatement("$L.name($S)", out, literal.property());
            code.addStatement("$L.writeString($S)", out, literal.value());
        }
        return code.build();
    }

    private List<Guard.Step> steps(Values values) {
        return definition.properties().stream()
                .map(property -> new Guard.Step(
                        CodeBlock.of("$S", property.name()),
                        Values.writeCanFail(property.type()),
                        writeProperty(values, property)))
                .toList();
    }

    private CodeBlock writeProperty(Values values, Property property) {
        CodeBlock write = values.format() == Format.BINARY ? writeBlock(values, property) : writeJson(values, property);
        if (!property.presence().isOptional()) {
            return write;
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L != null)", property.name())
                .add(write)
                .endControlFlow()
                .build();
    }

    private CodeBlock writeBlock(Values values, Property property) {
        String mark = components.locals().own(property.name() + "Mark");
        return values.writeBlock(
                RecordReads.block(property), property.type(), components.value(property), property.name(), mark);
    }

    private CodeBlock writeJson(Values values, Property property) {
        return CodeBlock.builder()
                .addStatement("$L.name($S)", values.stream(), property.name())
                .addStatement(values.write(property.type(), components.value(property), property.name()))
                .build();
    }

    @Override
    public CodeBlock read(Format format) {
        return new RecordReads(
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
        if (!definition.properties().isEmpty()) {
            codec.addMethod(RecordReads.propertyOfBlock(definition.properties()));
        }
        scope.addMethods(codec);
    }
}
