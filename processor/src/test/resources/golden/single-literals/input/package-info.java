/** Enums that TypeScript has as a literal. */
@Protocols(name = "Literals")
package com.example.single;

import io.tsrpc.contract.Protocols;
