/** Tests of what is generated in Java, apart from the golden cases. */
@NullMarked
package io.tsrpc.processor.emit.java;

import org.jspecify.annotations.NullMarked;
