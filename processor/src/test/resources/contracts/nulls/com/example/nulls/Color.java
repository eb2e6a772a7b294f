package com.example.nulls;

public enum Color {
    RED
}
