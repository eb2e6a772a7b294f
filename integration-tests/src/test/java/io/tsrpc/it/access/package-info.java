/** Logins and roles, as the guide checks them. */
@NullMarked
package io.tsrpc.it.access;

import org.jspecify.annotations.NullMarked;
