@NullMarked
package io.tsrpc.it.apitypes.protocols.users;

import org.jspecify.annotations.NullMarked;
