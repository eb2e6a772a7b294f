/** Services and folders whose names are no names in Java, and a folder that holds only another one. */
@Protocols
package com.example.names;

import io.tsrpc.contract.Protocols;
