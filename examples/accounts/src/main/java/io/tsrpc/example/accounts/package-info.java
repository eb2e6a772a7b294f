/** Accounts: a server that knows who is calling, a page for browsers and a client for the console. */
@NullMarked
package io.tsrpc.example.accounts;

import org.jspecify.annotations.NullMarked;
