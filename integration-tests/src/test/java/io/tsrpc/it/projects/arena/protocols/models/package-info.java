@NullMarked
package io.tsrpc.it.projects.arena.protocols.models;

import org.jspecify.annotations.NullMarked;
