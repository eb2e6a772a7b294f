/** APIs that name their types, and requests, responses and messages that are unions, enums or tuples, with the npm packages. */
@NullMarked
package io.tsrpc.it.apitypes;

import org.jspecify.annotations.NullMarked;
