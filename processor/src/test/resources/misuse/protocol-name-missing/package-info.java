@Protocols // ERROR[PROTOCOL_NAME] `` cannot be the name of generated classes; set a Java identifier
package protocols;

import io.tsrpc.contract.Protocols;
