/** A user's project, built by a Maven of its own: the contract in the source tree over many builds. */
@NullMarked
package io.tsrpc.it.maven;

import org.jspecify.annotations.NullMarked;
