/** What orders answers, to customers and to other services. */
@NullMarked
@Protocols(name = "Orders")
package io.tsrpc.example.shop.protocols.orders;

import io.tsrpc.contract.Protocols;
import org.jspecify.annotations.NullMarked;
