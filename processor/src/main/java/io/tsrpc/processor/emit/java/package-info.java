/**
 * The Java that is generated: {@link CodecEmitter} for the types, {@link ProtocolEmitter} for the descriptors,
 * {@link SkeletonEmitter}, {@link FolderClientEmitter}, {@link RootClientEmitter} and {@link WsClientEmitter} for the
 * services.
 *
 * <p>Each part opens with a comment that shows the Java it prints. Names of the runtime are in {@link RuntimeTypes} only.
 */
@NullMarked
package io.tsrpc.processor.emit.java;

import org.jspecify.annotations.NullMarked;
