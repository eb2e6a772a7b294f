/** Servers of one application and what they know of each other, over a backplane: which there are, who is where, and questions between them. */
@NullMarked
package io.tsrpc.cluster;

import org.jspecify.annotations.NullMarked;
