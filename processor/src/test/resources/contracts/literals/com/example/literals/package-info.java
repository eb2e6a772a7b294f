@Protocols
package com.example.literals;

import io.tsrpc.contract.Protocols;
