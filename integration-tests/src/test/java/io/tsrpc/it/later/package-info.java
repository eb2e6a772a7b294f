/** APIs that are answered later. */
@NullMarked
package io.tsrpc.it.later;

import org.jspecify.annotations.NullMarked;
