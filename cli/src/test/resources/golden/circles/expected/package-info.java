@Protocols
package com.example.app.protocols;

import io.tsrpc.contract.Protocols;
