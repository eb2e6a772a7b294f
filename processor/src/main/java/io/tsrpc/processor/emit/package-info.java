/** What makes artifacts from the model: one class per kind of artifact, and the seam through which they write. */
@NullMarked
package io.tsrpc.processor.emit;

import org.jspecify.annotations.NullMarked;
