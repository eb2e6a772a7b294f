@NullMarked
package io.tsrpc.example.board;

import org.jspecify.annotations.NullMarked;
