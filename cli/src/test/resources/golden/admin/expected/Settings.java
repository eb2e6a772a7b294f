package com.example.app.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.Rest;
import java.util.Map;
import java.util.Optional;

@LiteralProperty(name = "kind", value = "settings")
public record Settings(@Uint long id, Optional<String> name, Optional<Double> more, @Rest Map<String, Object> more2) {}
