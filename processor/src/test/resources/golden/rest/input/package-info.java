/** Records with properties of any name. */
@Protocols(name = "Events")
package com.example.rest;

import io.tsrpc.contract.Protocols;
