@NullMarked
package io.tsrpc.it.projects.inventory.protocols.items;

import org.jspecify.annotations.NullMarked;
