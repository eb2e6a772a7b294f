/** Tests of the generated Java code, apart from the golden cases. */
@NullMarked
package io.tsrpc.processor.emit.java;

import org.jspecify.annotations.NullMarked;
