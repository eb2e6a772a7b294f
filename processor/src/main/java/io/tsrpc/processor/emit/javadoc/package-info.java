/** What the contract's Javadoc says, in plain Markdown: for every artifact that is not Java. */
@NullMarked
package io.tsrpc.processor.emit.javadoc;

import org.jspecify.annotations.NullMarked;
