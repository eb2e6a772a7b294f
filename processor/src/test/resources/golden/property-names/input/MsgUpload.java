package com.example.propertynames;

import io.tsrpc.contract.typescript.PropertyName;
import java.util.List;
import java.util.Optional;

public record MsgUpload(
        @PropertyName("content-type") String contentType,
        @PropertyName("default") boolean isDefault,
        @PropertyName("1st") Optional<Integer> first,
        @PropertyName("hashCode") List<String> hashes) {}
