/** A game for several players. */
@Protocols
@NullMarked
package io.tsrpc.it.projects.arena.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
