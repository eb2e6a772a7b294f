package com.example.app.protocols;

public interface Root {
    String room();
}
