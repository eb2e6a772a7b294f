/** What null means, without and with {@code strictNullChecks}. */
@NullMarked
package io.tsrpc.it.nulls;

import org.jspecify.annotations.NullMarked;
