/**
 * Flows: the hooks around everything that servers and clients do, in the order and with the meaning of TSRPC's.
 */
@NullMarked
package io.tsrpc.flow;

import org.jspecify.annotations.NullMarked;
