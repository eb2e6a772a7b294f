package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeVisitor;
import java.util.function.Function;

/**
 * Calls that read a value. Collections are read by private methods of the codec.
 *
 * @param path the place in the codec's type, such as {@code tags/element}
 */
record ReadCalls(Values values, String path) implements TypeVisitor<CodeBlock> {
    // in.readString()
    @Override
    public CodeBlock scalar(TypeUse.ScalarUse type) {
        return call(WireMethods.read(type.scalar()));
    }

    @Override
    public CodeBlock buffer(TypeUse.BufferUse type) {
        return call(WireMethods.read(type.kind()));
    }

    @Override
    public CodeBlock date(TypeUse.DateUse type) {
        return call(type.legacy() ? "readDate" : "readInstant");
    }

    @Override
    public CodeBlock any(TypeUse.AnyUse type) {
        return call("readAny");
    }

    private CodeBlock call(String method) {
        return CodeBlock.of("$L.$L()", values.stream(), method);
    }

    // readTags(in)
    @Override
    public CodeBlock list(TypeUse.ListUse type) {
        ListMethods methods = new ListMethods(values.inMethod("in"));
        return callOwn(path, ArrayReads.decoration(type), name -> methods.read(name, type, path));
    }

    @Override
    public CodeBlock map(TypeUse.MapUse type) {
        MapMethods methods = new MapMethods(values.inMethod("in"));
        return callOwn(path, Decoration.mentioning(type.deprecation()), name -> methods.read(name, type, path));
    }

    @Override
    public CodeBlock nullable(TypeUse.NullableUse type) {
        NullableMethods methods = new NullableMethods(values.inMethod("in"));
        return callOwn(
                path + "/orNull", Decoration.mentioning(type.deprecation()), name -> methods.read(name, type, path));
    }

    private CodeBlock callOwn(String place, Decoration decoration, Function<String, MethodSpec.Builder> method) {
        String name = values.scope().method(values.format(), "read", place, decoration, method);
        return CodeBlock.of("$L($L)", name, values.stream());
    }

    // UserCodec.INSTANCE.read(in)
    @Override
    public CodeBlock named(TypeUse.NamedUse type) {
        return CodeBlock.of(
                "$L.$L($L)",
                values.scope().codec(type.name().codec()),
                values.format().read(),
                values.stream());
    }

    // in.readText(TextForms.UUID)
    @Override
    public CodeBlock coded(TypeUse.CodedUse type) {
        CodeBlock form = values.scope().form(type.form(), type.deprecation());
        return CodeBlock.of("$L.$L($L)", values.stream(), type.bytes() ? "readForm" : "readText", form);
    }

    // new ObjectId(ObjectIds.checkBytes(in.readBytes()))
    @Override
    public CodeBlock objectId(TypeUse.ObjectIdUse type) {
        return CodeBlock.of(
                "new $T($T.$L)",
                JavaNames.of(type.javaType()),
                RuntimeTypes.OBJECT_IDS,
                values.format().readObjectId(values.stream()));
    }
}
