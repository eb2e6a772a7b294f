/**
 * What makes artifacts from the model: one class per kind of artifact, and the seam through which they write.
 *
 * <p>Comments in front of members show what these print, in the words of a golden: a test looks for each. An empty line
 * separates two samples, and {@code ...} stands for what is left out.
 */
@NullMarked
package io.tsrpc.processor.emit;

import org.jspecify.annotations.NullMarked;
