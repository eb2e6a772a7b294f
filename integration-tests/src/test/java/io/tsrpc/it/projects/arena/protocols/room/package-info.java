@NullMarked
package io.tsrpc.it.projects.arena.protocols.room;

import org.jspecify.annotations.NullMarked;
