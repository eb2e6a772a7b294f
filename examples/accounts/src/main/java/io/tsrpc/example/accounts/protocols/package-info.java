/** What the server, its console client and its page say to each other. Whatever has no {@link Access} demands a login. */
@NullMarked
@Protocols(name = "Accounts")
package io.tsrpc.example.accounts.protocols;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
