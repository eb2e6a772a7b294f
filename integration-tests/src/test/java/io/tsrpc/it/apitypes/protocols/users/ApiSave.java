package io.tsrpc.it.apitypes.protocols.users;

import io.tsrpc.contract.ApiTypes;
import io.tsrpc.it.apitypes.protocols.ApiTurn;

/** Stores a user, and says where the picture looks to. */
@ApiTypes(req = User.class, res = ApiTurn.Req.class)
public interface ApiSave {}
