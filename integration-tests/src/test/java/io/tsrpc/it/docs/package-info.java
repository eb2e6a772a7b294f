/** Pages of {@code docs} that say what can be checked. */
@NullMarked
package io.tsrpc.it.docs;

import org.jspecify.annotations.NullMarked;
