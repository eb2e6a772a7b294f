package chat.protocols;

import io.tsrpc.contract.Conf;

@Conf
@interface Outer {
    Access.Inner inner();
}
