@Protocols
package com.example.secret;

import io.tsrpc.contract.Protocols;
