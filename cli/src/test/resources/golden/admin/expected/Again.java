package com.example.app.protocols;

import io.tsrpc.contract.typescript.Extends;

@Extends(Named.class)
public record Again(String name, double age) implements Named {}
