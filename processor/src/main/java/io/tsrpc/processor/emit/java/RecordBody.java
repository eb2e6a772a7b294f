package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import java.util.List;
import java.util.Optional;

/** The codec of a record: blocks with headers in binary, an object in JSON. */
record RecordBody(
        RecordDef definition, List<RecordDef.Literal> literals, Blocks blocks, Components components, CodecScope scope)
        implements CodecBody {
    static RecordBody of(RecordDef definition, Protocol protocol, Qualifiers qualifiers) {
        Blocks blocks = Blocks.of(definition, protocol);
        Components components = new Components(blocks.components(), definition.properties(), qualifiers.names());
        return new RecordBody(
                definition,
                protocol.literals(definition),
                blocks,
                components,
                new CodecScope(definition.recursive(), components.locals(), qualifiers));
    }

    @Override
    public Parameters parameters() {
        return components.parameters();
    }

    @Override
    public MethodBodies binary() {
        return new BinaryRecord(definition, blocks, template(), scope, jsonNames());
    }

    @Override
    public JsonRecord json() {
        return new JsonRecord(literals, template(), scope, jsonNames());
    }

    private BodyTemplate template() {
        return new BodyTemplate(components, definition.name().javaType(), definition.recursive(), Property::name);
    }

    @Override
    public Optional<MethodSpec.Builder> hash() {
        return Optional.of(HashMethod.of(definition, scope));
    }

    @Override
    public Optional<MethodSpec.Builder> parts() {
        return Optional.of(new PartsMethod(definition, blocks, components, scope, json()).method());
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
        if (!jsonNames().isEmpty()) {
            codec.addField(jsonNames().constant());
        }
        scope.addConstants(codec);
    }

    private JsonNames jsonNames() {
        return JsonNames.of(literals, components);
    }

    @Override
    public void addMethods(TypeSpec.Builder codec) {
        blocks.all()
                .filter(level -> !level.own().isEmpty())
                .forEach(level -> codec.addMethod(BinaryRecord.propertyOfBlock(level)));
        scope.addMethods(codec);
    }
}
