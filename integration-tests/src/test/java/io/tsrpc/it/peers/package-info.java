/** The real TSRPC packages as Node programs that tests start, talk to and stop, and the browser for their pages. */
@NullMarked
package io.tsrpc.it.peers;

import org.jspecify.annotations.NullMarked;
