@Protocols
package com.example.conf;

import io.tsrpc.contract.Protocols;
