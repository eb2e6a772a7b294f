/** Classes that tests of several packages share. */
@NullMarked
package io.tsrpc.testing;

import org.jspecify.annotations.NullMarked;
