/** A game of cards that has been changed for years: its numbers have gaps. */
@Protocols
@NullMarked
package io.tsrpc.it.projects.cards.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
