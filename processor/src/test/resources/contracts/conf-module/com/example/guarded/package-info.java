@Protocols
package com.example.guarded;

import io.tsrpc.contract.Protocols;
