/** One of two roots that share a type. */
@Protocols
package com.example.b;

import io.tsrpc.contract.Protocols;
