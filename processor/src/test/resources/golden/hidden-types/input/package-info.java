/** Types that hide those of java.lang in their package. */
@Protocols
package com.example.hidden;

import io.tsrpc.contract.Protocols;
