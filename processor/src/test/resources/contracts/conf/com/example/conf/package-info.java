/** Every kind of member of annotations that are configuration. */
@Protocols
@Marks.Owner(name = "us")
package com.example.conf;

import io.tsrpc.contract.Protocols;
