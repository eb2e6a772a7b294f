@Protocols(name = "Shop")
package com.example.inherited;

import io.tsrpc.contract.Protocols;
