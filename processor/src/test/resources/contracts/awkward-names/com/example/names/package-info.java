/** Names that generated code likes to use itself. */
@Protocols
package com.example.names;

import io.tsrpc.contract.Protocols;
