package com.example.sets;

public enum Color {
    RED,
    GREEN
}
