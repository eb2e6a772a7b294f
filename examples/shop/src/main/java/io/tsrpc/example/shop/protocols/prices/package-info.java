@Protocols(name = "Prices")
package io.tsrpc.example.shop.protocols.prices;

import io.tsrpc.contract.Protocols;
