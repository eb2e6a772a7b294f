/** Instantiated generics, recursion through all kinds of types, and unions in unions. */
@Protocols(name = "Shop")
package com.example.generics;

import io.tsrpc.contract.Protocols;
