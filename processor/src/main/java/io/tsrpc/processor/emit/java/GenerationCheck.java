package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.JavaClass;

/**
 * Generates the check that the runtime fits. Codecs, protocol classes and root clients run it first. Skeletons and
 * clients of folders use a constant of the protocol class before anything else of the runtime.
 */
final class GenerationCheck {
    /**
     * The generation of the code that this processor generates. The runtime's {@code Generation} says when it
     * increases.
     */
    static final int GENERATION = 1;

    private GenerationCheck() {}

    // Generation.check(ChatProtocol.class, 1)
    static CodeBlock of(JavaClass generated) {
        return CodeBlock.of("$T.check($T.class, $L)", RuntimeTypes.GENERATION, JavaNames.raw(generated), GENERATION);
    }
}
