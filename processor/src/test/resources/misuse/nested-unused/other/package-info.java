@Protocols
package chat.other;

import io.tsrpc.contract.Protocols;
