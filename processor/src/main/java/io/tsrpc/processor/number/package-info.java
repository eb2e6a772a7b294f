/** Assigns a protocol's ids, the numbers that binary data carries. No other package assigns ids. */
@NullMarked
package io.tsrpc.processor.number;

import org.jspecify.annotations.NullMarked;
