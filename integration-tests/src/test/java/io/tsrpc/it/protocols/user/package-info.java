@NullMarked
package io.tsrpc.it.protocols.user;

import org.jspecify.annotations.NullMarked;
