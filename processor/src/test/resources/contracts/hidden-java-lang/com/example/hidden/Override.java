package com.example.hidden;

public enum Override {
    YES,
    NO
}
