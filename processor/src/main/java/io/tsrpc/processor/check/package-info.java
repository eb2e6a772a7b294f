/** Checks a complete model before artifacts are generated. Rules use the model only, never javac. */
@NullMarked
package io.tsrpc.processor.check;

import org.jspecify.annotations.NullMarked;
