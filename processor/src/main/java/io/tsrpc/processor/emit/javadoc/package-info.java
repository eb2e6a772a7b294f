/** Converts the contract's Javadoc to plain Markdown, for all artifacts other than Java. */
@NullMarked
package io.tsrpc.processor.emit.javadoc;

import org.jspecify.annotations.NullMarked;
