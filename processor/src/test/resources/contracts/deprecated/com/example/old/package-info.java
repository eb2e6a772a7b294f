@Protocols
package com.example.old;

import io.tsrpc.contract.Protocols;
