/** Sets and maps whose elements and keys are different, but not as they are written. */
@NullMarked
package io.tsrpc.it.sets;

import org.jspecify.annotations.NullMarked;
