package chat.protocols.user;

import io.tsrpc.contract.ApiTypes;

@ApiTypes(res = Hidden.class)
public interface ApiFind {
    record Req() {}
}
