package chat.protocols;

import io.tsrpc.contract.ApiTypes;

@ApiTypes(res = ApiLogin.User.class) // ERROR[API_PART_TWICE] `ApiLogin` has a nested `Res`, and @ApiTypes names another type as that; remove one of them
public interface ApiLogin {
    record Req() {}

    record Res() {}

    record User() {}
}
