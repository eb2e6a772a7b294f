/** Services, types and components that are deprecated. */
@Protocols
package com.example.old;

import io.tsrpc.contract.Protocols;
