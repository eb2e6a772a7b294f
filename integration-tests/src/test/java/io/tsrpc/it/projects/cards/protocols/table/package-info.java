@NullMarked
package io.tsrpc.it.projects.cards.protocols.table;

import org.jspecify.annotations.NullMarked;
