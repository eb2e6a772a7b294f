package com.example.guarded.rights;

public enum Right {
    READ
}
