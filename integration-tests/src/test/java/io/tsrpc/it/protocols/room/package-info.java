@NullMarked
package io.tsrpc.it.protocols.room;

import org.jspecify.annotations.NullMarked;
