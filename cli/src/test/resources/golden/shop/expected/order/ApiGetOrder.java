package com.example.app.protocols.order;

import io.tsrpc.contract.ApiTypes;
import org.bson.types.ObjectId;

@ApiTypes(res = ApiOrder.Req.class)
public interface ApiGetOrder {
    record Req(ObjectId id) {}
}
