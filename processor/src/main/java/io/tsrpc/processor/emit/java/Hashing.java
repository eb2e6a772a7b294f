package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.NestingVisitor;
import io.tsrpc.processor.model.TypeUse;
import java.util.Optional;

/**
 * The functions that make hash codes of values, as arguments. Empty for a type that contains no record: the runtime
 * knows its values.
 */
record Hashing(CodecScope scope) implements NestingVisitor<Optional<CodeBlock>> {
    // SaltedHash.elements(MixCodec::saltedHash)
    CodeBlock of(TypeUse type) {
        return type.accept(this).orElse(CodeBlock.of("$T::of", RuntimeTypes.SALTED_HASH));
    }

    // MixCodec::saltedHash
    @Override
    public Optional<CodeBlock> named(TypeUse.NamedUse type) {
        return type.kind().isEnum() ? Optional.empty() : Optional.of(scope.hashing(type));
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

    Optional<CodeBlock> ofOptional(TypeUse content) {
        return around("content", content);
    }

    private Optional<CodeBlock> around(String method, TypeUse content) {
        return content.accept(this)
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
