/** Visitors of rooms who come back, in Java, on Node and in Chromium, while their connections are cut. */
@NullMarked
package io.tsrpc.it.hall;

import org.jspecify.annotations.NullMarked;
