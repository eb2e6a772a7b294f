/** Services that only their own package can name. */
@Protocols
package com.example.secret;

import io.tsrpc.contract.Protocols;
