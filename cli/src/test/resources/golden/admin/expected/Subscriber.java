package com.example.app.protocols;

import io.tsrpc.contract.typescript.Intersection;

@Intersection({Person.class, Reachable.class})
public record Subscriber(String name, String mail) {}
