/** What strangers, networks and machines do to servers and clients: the rows of {@code docs/reliability.md}. */
@NullMarked
package io.tsrpc.it.faults;

import org.jspecify.annotations.NullMarked;
