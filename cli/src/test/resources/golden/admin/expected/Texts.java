package com.example.app.protocols;

import io.tsrpc.contract.typescript.Rest;
import java.util.Map;

public record Texts(String id, @Rest Map<String, String> more) {}
