@Protocols
package com.example.tasks.protocols;

import io.tsrpc.contract.Protocols;
