/** Types of recorded vectors. */
@Protocols
package com.example.vectors;

import io.tsrpc.contract.Protocols;
