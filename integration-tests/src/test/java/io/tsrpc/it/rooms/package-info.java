/** The services of rooms with the npm packages. */
@NullMarked
package io.tsrpc.it.rooms;

import org.jspecify.annotations.NullMarked;
