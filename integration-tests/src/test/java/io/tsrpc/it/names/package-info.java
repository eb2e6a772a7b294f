/** Services whose names are beyond ASCII. */
@NullMarked
package io.tsrpc.it.names;

import org.jspecify.annotations.NullMarked;
