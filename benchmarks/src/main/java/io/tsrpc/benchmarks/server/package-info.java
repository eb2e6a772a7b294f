/** Server programs: ours and its peers, all of which say back what they are told. */
@NullMarked
package io.tsrpc.benchmarks.server;

import org.jspecify.annotations.NullMarked;
