package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeVisitor;
import java.util.function.Function;

/**
 * Calls that write a value. Collections are written by private methods of the codec.
 *
 * @param value the value, as an expression
 * @param path the place in the codec's type, such as {@code tags/element}
 */
record WriteCalls(Values values, CodeBlock value, String path) implements TypeVisitor<CodeBlock> {
    // out.writeString(name)
    @Override
    public CodeBlock scalar(TypeUse.ScalarUse type) {
        return call(WireMethods.write(type.scalar()));
    }

    @Override
    public CodeBlock buffer(TypeUse.BufferUse type) {
        return call(WireMethods.write(type.kind()));
    }

    @Override
    public CodeBlock date(TypeUse.DateUse type) {
        return call("writeDate");
    }

    @Override
    public CodeBlock any(TypeUse.AnyUse type) {
        return call("writeAny");
    }

    private CodeBlock call(String method) {
        return CodeBlock.of("$L.$L($L)", values.stream(), method, value);
    }

    // writeTags(out, tags)
    @Override
    public CodeBlock list(TypeUse.ListUse type) {
        ListMethods methods = new ListMethods(values.inMethod("out"));
        return callOwn(path, Decoration.mentioning(type.deprecation()), name -> methods.write(name, type, path));
    }

    @Override
    public CodeBlock map(TypeUse.MapUse type) {
        MapMethods methods = new MapMethods(values.inMethod("out"));
        return callOwn(path, Decoration.mentioning(type.deprecation()), name -> methods.write(name, type, path));
    }

    @Override
    public CodeBlock nullable(TypeUse.NullableUse type) {
        NullableMethods methods = new NullableMethods(values.inMethod("out"));
        return callOwn(
                path + "/orNull", Decoration.mentioning(type.deprecation()), name -> methods.write(name, type, path));
    }

    private CodeBlock callOwn(String place, Decoration decoration, Function<String, MethodSpec.Builder> method) {
        String name = values.scope().method(values.format(), "write", place, decoration, method);
        return CodeBlock.of("$L($L, $L)", name, values.stream(), value);
    }

    // UserCodec.INSTANCE.write(out, user)
    @Override
    public CodeBlock named(TypeUse.NamedUse type) {
        return CodeBlock.of(
                "$L.$L($L, $L)",
                values.scope().codec(type.name().codec()),
                values.format().write(),
                values.stream(),
                value);
    }

    // out.writeText(TextForms.UUID, uuid)
    @Override
    public CodeBlock coded(TypeUse.CodedUse type) {
        CodeBlock form = values.scope().form(type.form(), type.deprecation());
        return CodeBlock.of("$L.$L($L, $L)", values.stream(), type.bytes() ? "writeForm" : "writeText", form, value);
    }

    @Override
    public CodeBlock objectId(TypeUse.ObjectIdUse type) {
        return values.format().writeObjectId(values.stream(), value);
    }
}
