/** What the npm package tsbuffer was recorded doing, replayed through codecs that the processor generates. */
@NullMarked
package io.tsrpc.it.vectors;

import org.jspecify.annotations.NullMarked;
