@Protocols // ERROR[PROTOCOL_NAME] `` is no name for generated classes; set a Java identifier
package protocols;

import io.tsrpc.contract.Protocols;
