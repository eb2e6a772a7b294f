package com.example.inherited;

import io.tsrpc.contract.typescript.Extends;
import java.util.List;

@Extends(Person.class)
public record Staff(String name, int age, List<String> roles) {}
