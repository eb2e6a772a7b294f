/**
 * Encodes and decodes values in TSBuffer's binary form and in JSON. Generated codecs use this package; applications use
 * {@link io.tsrpc.codec.TextForm}, {@link io.tsrpc.codec.BytesForm} and, for errors,
 * {@link io.tsrpc.codec.CodecException}.
 */
@NullMarked
package io.tsrpc.codec;

import org.jspecify.annotations.NullMarked;
