/** Logging in and out. */
@NullMarked
package io.tsrpc.example.accounts.protocols.account;

import org.jspecify.annotations.NullMarked;
