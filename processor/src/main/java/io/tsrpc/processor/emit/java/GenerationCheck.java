package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.JavaClass;

/**
 * The question whether the runtime fits. Codecs, protocol classes and root clients ask it first. Skeletons and clients of
 * folders do nothing with the runtime before they have named a constant of the protocol class.
 */
final class GenerationCheck {
    /** Of the code that this processor generates. The runtime's {@code Generation} says when it goes up. */
    static final int GENERATION = 1;

    private GenerationCheck() {}

    // Generation.check(ChatProtocol.class, 1)
    static CodeBlock of(JavaClass generated) {
        return CodeBlock.of("$T.check($T.class, $L)", RuntimeTypes.GENERATION, JavaNames.raw(generated), GENERATION);
    }
}
