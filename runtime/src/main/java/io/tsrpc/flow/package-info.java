/**
 * Flows: hooks at fixed points of calls, messages and connections, on servers and clients. Order and meaning are those of TSRPC.
 */
@NullMarked
package io.tsrpc.flow;

import org.jspecify.annotations.NullMarked;
