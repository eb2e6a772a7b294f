/** A protocol in two versions: what a peer of the older one makes of what a peer of the newer one sends. */
@NullMarked
package io.tsrpc.it.versions;

import org.jspecify.annotations.NullMarked;
