/**
 * Generates Java: {@link CodecEmitter} for the types, {@link ProtocolEmitter} for the descriptors,
 * {@link SkeletonEmitter}, {@link FolderClientEmitter}, {@link RootClientEmitter} and {@link WsClientEmitter} for the
 * services.
 *
 * <p>A comment before each part shows the Java that it generates. Only {@link RuntimeTypes} names classes of the
 * runtime.
 */
@NullMarked
package io.tsrpc.processor.emit.java;

import org.jspecify.annotations.NullMarked;
