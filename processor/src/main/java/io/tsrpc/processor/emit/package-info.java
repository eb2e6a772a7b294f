/**
 * Generates artifacts from the model: one class per kind of artifact, and the interface through which they write.
 *
 * <p>A comment before a member shows what it generates, copied from a golden; a test searches for each. An empty line
 * separates two samples, and {@code ...} marks an omission.
 */
@NullMarked
package io.tsrpc.processor.emit;

import org.jspecify.annotations.NullMarked;
