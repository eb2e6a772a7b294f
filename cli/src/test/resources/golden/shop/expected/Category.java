package com.example.app.protocols;

import io.tsrpc.contract.typescript.Extends;
import java.time.Instant;
import java.util.List;
import org.bson.types.ObjectId;

@Extends(Entity.class)
public record Category(ObjectId id, Instant created, String name, List<Category> children) implements Entity {}
