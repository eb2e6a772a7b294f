/** Unions without a discriminator. */
@Protocols(name = "Shop")
package com.example.untagged;

import io.tsrpc.contract.Protocols;
