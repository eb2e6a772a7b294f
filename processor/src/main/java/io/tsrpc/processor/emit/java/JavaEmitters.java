package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.emit.Emitter;
import java.util.List;

/** The emitters of this package. */
public final class JavaEmitters {
    private JavaEmitters() {}

    /** One emitter per kind of artifact. */
    public static List<Emitter> all() {
        return List.of(
                new CodecEmitter(),
                new ProtocolEmitter(),
                new ConfEmitter(),
                new SkeletonEmitter(),
                new FolderClientEmitter(),
                new RootClientEmitter(),
                new WsClientEmitter());
    }
}
