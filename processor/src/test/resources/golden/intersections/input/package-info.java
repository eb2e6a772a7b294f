/** Records that take their components from another type. */
@Protocols(name = "Shop")
package com.example.intersections;

import io.tsrpc.contract.Protocols;
