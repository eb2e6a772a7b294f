/** Values of an annotation that is marked as conf. */
@Protocols
package com.example.conf;

import io.tsrpc.contract.Protocols;
