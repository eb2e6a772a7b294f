@Protocols
package com.example.texts;

import io.tsrpc.contract.Protocols;
