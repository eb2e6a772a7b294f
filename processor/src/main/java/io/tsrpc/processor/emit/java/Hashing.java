package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.NestingVisitor;
import io.tsrpc.processor.model.TypeUse;
import java.util.Optional;

/**
 * The functions that make hash codes of values, as arguments. Empty for a type that contains no record: the runtime
 * knows its values.
 */
enum Hashing implements NestingVisitor<Optional<CodeBlock>> {
    VISITOR;

    // SaltedHash.elements(MixCodec::saltedHash)
    static CodeBlock of(TypeUse type) {
        return type.accept(VISITOR).orElse(CodeBlock.of("$T::of", RuntimeTypes.SALTED_HASH));
    }

    // MixCodec::saltedHash
    @Override
    public Optional<CodeBlock> named(TypeUse.NamedUse type) {
        return type.kind() == Kind.ENUM
                ? Optional.empty()
                : Optional.of(CodeBlock.of("$T::$L", JavaNames.raw(type.name().codec()), HashMethod.NAME));
    }

    /** Arrays are equal to themselves alone, whatever is in them. */
    @Override
    public Optional<CodeBlock> list(TypeUse.ListUse type) {
        return type.container() == Container.ARRAY ? Optional.empty() : around("elements", type.element());
    }

    @Override
    public Optional<CodeBlock> map(TypeUse.MapUse type) {
        return around("values", type.value());
    }

    static Optional<CodeBlock> ofOptional(TypeUse content) {
        return around("content", content);
    }

    private static Optional<CodeBlock> around(String method, TypeUse content) {
        return content.accept(VISITOR)
                .map(function -> CodeBlock.of("$T.$L($L)", RuntimeTypes.SALTED_HASH, method, function));
    }

    @Override
    public Optional<CodeBlock> nullable(TypeUse.NullableUse type) {
        return type.type().accept(this);
    }

    @Override
    public Optional<CodeBlock> leaf(TypeUse type) {
        return Optional.empty();
    }
}
