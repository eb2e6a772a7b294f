/** A board of notes, for everybody who is logged in. */
@NullMarked
package io.tsrpc.example.accounts.protocols.board;

import org.jspecify.annotations.NullMarked;
