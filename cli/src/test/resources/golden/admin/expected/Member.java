package com.example.app.protocols;

import io.tsrpc.contract.typescript.Intersection;
import java.util.Optional;

/** Somebody with rights. */
@Intersection({Person.class, Rights.class})
public record Member(String name, Optional<String> mail, boolean admin) {}
