package chat.protocols;

import io.tsrpc.contract.ApiTypes;

@ApiTypes(req = int.class, res = String.class) // ERROR[API_PART_NAMED] `int` cannot be the `Req` of API `ApiText` // ERROR[API_PART_NAMED] `String` cannot be the `Res` of API `ApiText`
public interface ApiText {}
