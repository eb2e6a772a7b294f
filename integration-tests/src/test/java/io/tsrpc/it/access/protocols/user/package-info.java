/** Users. */
@NullMarked
package io.tsrpc.it.access.protocols.user;

import org.jspecify.annotations.NullMarked;
