package com.example.app.protocols;

public interface Base {
    String id();
}
