@Protocols
package com.example.docs;

import io.tsrpc.contract.Protocols;
