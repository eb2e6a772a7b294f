package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.TupleDef;
import java.util.Optional;

/** The codec of a record sent by position: in binary a mask and the present elements, in JSON an array. */
record TupleBody(TupleDef definition, Components components, CodecScope scope) implements CodecBody {
    static TupleBody of(TupleDef definition, Qualifiers qualifiers) {
        Components components = new Components(definition.elements(), qualifiers.names());
        return new TupleBody(
                definition, components, new CodecScope(definition.recursive(), components.locals(), qualifiers));
    }

    @Override
    public Parameters parameters() {
        return components.parameters();
    }

    @Override
    public MethodBodies binary() {
        return new BinaryTuple(definition, template(), scope);
    }

    @Override
    public MethodBodies json() {
        return new JsonTuple(definition, template(), scope);
    }

    private BodyTemplate template() {
        return new BodyTemplate(components, definition.name().javaType(), definition.recursive(), TupleBody::label);
    }

    /** TSBuffer's name of an element: its index. */
    private static String label(Property element) {
        return Integer.toString(element.id());
    }

    @Override
    public Optional<MethodSpec.Builder> hash() {
        return Optional.of(HashMethod.of(definition, scope));
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
