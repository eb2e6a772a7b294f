/** A board on which several people draw at once. */
@NullMarked
package io.tsrpc.example.board;

import org.jspecify.annotations.NullMarked;
