/** Records that take their components from another type. */
@Protocols(name = "Shop")
package com.example.mapped;

import io.tsrpc.contract.Protocols;
