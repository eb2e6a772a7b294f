/** Projects in TypeScript whose servers have moved to Java: their clients on the npm packages notice nothing. */
@NullMarked
package io.tsrpc.it.projects;

import org.jspecify.annotations.NullMarked;
