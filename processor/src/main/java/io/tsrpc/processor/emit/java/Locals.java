package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.Property;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of a method's variables. Components keep their names; generated names that clash are changed ({@code value}
 * becomes {@code theValue}).
 */
final class Locals {
    private final Set<String> components;

    Locals(List<Property> properties) {
        components = properties.stream().map(Property::name).collect(Collectors.toSet());
    }

    String own(String name) {
        String free = name;
        while (components.contains(free)) {
            free = "the" + capitalized(free);
        }
        return free;
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
