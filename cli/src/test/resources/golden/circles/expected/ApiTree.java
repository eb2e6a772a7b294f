package com.example.app.protocols;

import io.tsrpc.contract.ApiTypes;

@ApiTypes(req = MsgTree.Tree.class, res = MsgTree.Lists.class)
public interface ApiTree {}
