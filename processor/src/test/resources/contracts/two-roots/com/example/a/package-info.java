/** One of two roots that share a type. */
@Protocols
package com.example.a;

import io.tsrpc.contract.Protocols;
