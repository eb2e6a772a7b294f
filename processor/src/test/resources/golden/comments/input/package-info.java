/** Javadoc with all that it may hold, as it comes out in Java and in TypeScript. */
@Protocols
package com.example.docs;

import io.tsrpc.contract.Protocols;
