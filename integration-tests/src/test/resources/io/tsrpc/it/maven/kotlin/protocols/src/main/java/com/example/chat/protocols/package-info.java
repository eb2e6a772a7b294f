@Protocols
package com.example.chat.protocols;

import io.tsrpc.contract.Protocols;
