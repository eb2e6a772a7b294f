package io.tsrpc.processor;

import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.java.JavaEmitters;
import io.tsrpc.processor.emit.typescript.ImportForm;
import io.tsrpc.processor.emit.typescript.TypeScriptEmitter;
import java.util.List;
import java.util.stream.Stream;

/** The emitters that run for each protocol, one per kind of artifact. */
final class Emitters {
    private Emitters() {}

    static List<Emitter> all() {
        return all(new TypeScriptEmitter(ImportForm.TS, false));
    }

    static List<Emitter> all(TypeScriptEmitter typeScript) {
        return Stream.concat(JavaEmitters.all().stream(), Stream.of(typeScript)).toList();
    }
}
