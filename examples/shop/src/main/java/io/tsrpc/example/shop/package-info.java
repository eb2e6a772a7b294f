/** A shop of two teams: orders in Java, prices on Node. Each calls the other. */
@NullMarked
package io.tsrpc.example.shop;

import org.jspecify.annotations.NullMarked;
