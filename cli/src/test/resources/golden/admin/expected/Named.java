package com.example.app.protocols;

public interface Named {
    String name();
}
