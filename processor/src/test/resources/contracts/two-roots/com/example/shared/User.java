package com.example.shared;

import org.jspecify.annotations.Nullable;

public record User(String name, @Nullable Address address) {
    public sealed interface Address {}

    /** A member of a union only where the union is used. */
    public record Contact(String mail) implements Address {}
}
