package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.emit.Emitter;
import java.util.List;

/** Everything of this package, for the processor to run. */
public final class JavaEmitters {
    private JavaEmitters() {}

    /** One emitter per kind of artifact. */
    public static List<Emitter> all() {
        return List.of(
                new CodecEmitter(),
                new ProtocolEmitter(),
                new SkeletonEmitter(),
                new FolderClientEmitter(),
                new RootClientEmitter(),
                new WsClientEmitter());
    }
}
