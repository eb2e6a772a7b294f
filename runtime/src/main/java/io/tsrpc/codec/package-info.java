/**
 * Reading and writing values in TSBuffer's binary form and in JSON. Generated codecs are written against this
 * package; users meet {@link io.tsrpc.codec.TextForm}, {@link io.tsrpc.codec.BytesForm} and, in error messages,
 * {@link io.tsrpc.codec.CodecException}.
 */
@NullMarked
package io.tsrpc.codec;

import org.jspecify.annotations.NullMarked;
