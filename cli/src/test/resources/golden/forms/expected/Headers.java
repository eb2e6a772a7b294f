package com.example.app.protocols;

import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.PropertyName;
import java.util.Optional;

public interface Headers {
    /** The type */
    @PropertyName("content-type")
    String contentType();

    @PropertyName("x-id")
    @OrNull
    String xId();

    @PropertyName("default")
    Optional<Double> default_();
}
