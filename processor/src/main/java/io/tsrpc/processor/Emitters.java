package io.tsrpc.processor;

import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.typescript.TypeScriptEmitter;
import java.util.List;

/** What is made from a protocol: one emitter for each kind of artifact. */
final class Emitters {
    private Emitters() {}

    static List<Emitter> all() {
        return List.of(new TypeScriptEmitter());
    }
}
