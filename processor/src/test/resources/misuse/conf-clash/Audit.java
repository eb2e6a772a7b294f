package chat.protocols;

import io.tsrpc.contract.Conf;

@Conf
public @interface Audit {
    String role();
}
